package org.innovationatlas.graph;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Lines of N-Quads in memory, which go on to a file later. For one thread. */
public final class Lines extends ByteArrayOutputStream {
  private static final int MOST_BETWEEN = "    .\n".length();

  /**
   * @param size in bytes; where the lines come to more, they take more memory
   */
  public Lines(int size) {
    super(size);
  }

  /** Whether they have this many bytes. */
  boolean isFull(int bytes) {
    return count >= bytes;
  }

  /** Adds a quad's line, or a triple's. */
  void add(byte[] subject, byte[] predicate, byte[] object, byte[] graph) {
    int most = subject.length + predicate.length + object.length + graph.length + MOST_BETWEEN;
    int needed = Math.addExact(count, most);
    if (needed > buf.length) {
      buf = Arrays.copyOf(buf, (int) Math.min(2L * needed, Integer.MAX_VALUE - 8));
    }
    add(subject);
    add(predicate);
    add(object);
    if (graph.length > 0) {
      add(graph);
    }
    buf[count++] = '.';
    buf[count++] = '\n';
  }

  /** Adds the bytes of a term and a space. */
  private void add(byte[] term) {
    System.arraycopy(term, 0, buf, count, term.length);
    count += term.length;
    buf[count++] = ' ';
  }
}
