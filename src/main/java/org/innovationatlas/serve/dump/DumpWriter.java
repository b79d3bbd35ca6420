package org.innovationatlas.serve.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.TeeOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.content.Content;

/** Writes the files of families of graphs, each plain and compressed at once. */
final class DumpWriter {
  /** More quads than that are only given as N-Quads, in parts that are each in order. */
  private static final int MOST_AT_ONCE = 1_000_000;

  private final Content content;
  private final QuadWriter writer;
  private final Licences licences;

  DumpWriter(Content content, QuadWriter writer, Licences licences) {
    this.content = content;
    this.writer = writer;
    this.licences = licences;
  }

  /**
   * Writes the files of a family, within a transaction.
   *
   * @param target the folder
   */
  List<DumpFile> write(Path target, Family family) throws IOException {
    var made = new ArrayList<DumpFile>();
    long many = Iter.count(Iter.limit(quads(family, DumpFormat.NQ), MOST_AT_ONCE + 1L));
    boolean large = many > MOST_AT_ONCE;
    for (DumpFormat format : large ? List.of(DumpFormat.NQ) : List.of(DumpFormat.values())) {
      made.addAll(write(target, family, format));
    }
    return made;
  }

  /** Where graphs are not kept apart, those under another licence are left out. */
  private Iterator<Quad> quads(Family family, DumpFormat format) {
    var graphs =
        family.graphs().stream()
            .filter(
                name ->
                    format.isNamed()
                        || licences.of(name, family).equals(licences.of(family))
                        || family.graphs().size() == 1);
    return Iter.flatMap(
        graphs.iterator(), name -> content.dataset().find(name, Node.ANY, Node.ANY, Node.ANY));
  }

  private List<DumpFile> write(Path target, Family family, DumpFormat format) throws IOException {
    var name = family.name() + "." + format.ending();
    try (var plain = new Written(target.resolve(name));
        var compressed = new Written(target.resolve(name + ".gz"));
        var compressing = new GZIPOutputStream(compressed.out())) {
      var both = new BufferedOutputStream(new TeeOutputStream(plain.out(), compressing));
      var quads = quads(family, format);
      do {
        writer.write(some(quads), family.base(), format, both);
      } while (quads.hasNext());
      both.flush();
      compressing.finish();
      return List.of(file(plain, family, format, false), file(compressed, family, format, true));
    }
  }

  private static List<Quad> some(Iterator<Quad> quads) {
    var some = new ArrayList<Quad>();
    while (some.size() < MOST_AT_ONCE && quads.hasNext()) {
      some.add(quads.next());
    }
    return some;
  }

  private DumpFile file(Written written, Family family, DumpFormat format, boolean compressed)
      throws IOException {
    written.out().close();
    Files.setLastModifiedTime(written.file(), FileTime.from(content.modified().get()));
    return new DumpFile(
        written.file().getFileName().toString(),
        family,
        format,
        compressed,
        Files.size(written.file()),
        Checksum.of(written.digest()));
  }

  /** A file that is written, and the digest of what is written to it. */
  private record Written(Path file, MessageDigest digest, OutputStream out)
      implements AutoCloseable {
    Written(Path file) throws IOException {
      this(file, Checksum.digest());
    }

    private Written(Path file, MessageDigest digest) throws IOException {
      this(file, digest, new DigestOutputStream(Files.newOutputStream(file), digest));
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
