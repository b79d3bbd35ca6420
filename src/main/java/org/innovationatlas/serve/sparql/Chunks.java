package org.innovationatlas.serve.sparql;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers the bytes of an answer and sends them on a few thousand at a time. A short answer goes as
 * a whole, so that the server can say how long it is.
 */
final class Chunks {
  private static final int FULL = 1 << 13;

  private final OutputStream out;
  private final byte[] bytes = new byte[2 * FULL];
  private int length;

  Chunks(OutputStream out) {
    this.out = out;
  }

  void add(byte[] more) throws IOException {
    if (length + more.length > bytes.length) {
      end();
    }
    if (more.length > bytes.length) {
      out.write(more);
    } else {
      System.arraycopy(more, 0, bytes, length, more.length);
      length += more.length;
    }
    if (length > FULL) {
      end();
    }
  }

  /** Sends what is left. */
  void end() throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
