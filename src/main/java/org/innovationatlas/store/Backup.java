package org.innovationatlas.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * A store in one file: its quads as N-Quads, compressed. The first line tells what they were loaded
 * from, the last how many there are and a hash of all lines before, so that a part or a damaged
 * file is never taken for the whole.
 *
 * @param file the file
 * @param fingerprint of what the quads were loaded from
 */
public record Backup(Path file, String fingerprint) {
  private static final Pattern FIRST =
      Pattern.compile("# Innovation Atlas, store 1, fingerprint ([0-9a-f]+)");
  private static final String FIRST_LINE = "# Innovation Atlas, store 1, fingerprint %s\n";
  private static final String LAST_LINE = "# %d quads, SHA-256 %s\n";

  /** Writes the quads of the named graphs to the file, which is there only when it is whole. */
  public static Backup write(DatasetGraph dataset, String fingerprint, Path file)
      throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        write(dataset, fingerprint, out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      throw Disk.told(folder(part), e);
    } finally {
      Files.deleteIfExists(part);
    }
    return new Backup(file, fingerprint);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  private static void write(DatasetGraph dataset, String fingerprint, OutputStream out)
      throws IOException {
    var hashed = new DigestOutputStream(out, sha256());
    hashed.write(FIRST_LINE.formatted(fingerprint).getBytes(UTF_8));
    var quads = StreamRDFWriter.getWriterStream(hashed, Lang.NQUADS);
    long count = Txn.calculateRead(dataset, () -> write(dataset, quads));
    out.write(LAST_LINE.formatted(count, hex(hashed.getMessageDigest())).getBytes(UTF_8));
  }

  private static long write(DatasetGraph dataset, org.apache.jena.riot.system.StreamRDF target) {
    long count = 0;
    target.start();
    var quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      target.quad(quads.next());
      count++;
    }
    target.finish();
    return count;
  }

  /**
   * Looks at a whole file.
   *
   * @throws IOException when it is no backup, or not as it was written
   */
  public static Backup verified(Path file) throws IOException {
    var fingerprint = requireHash(file);
    var backup = new Backup(file, fingerprint);
    backup.quads(quad -> {});
    return backup;
  }

  private static String requireHash(Path file) throws IOException {
    var digest = sha256();
    long lines = 0;
    try (var reader = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      var line = reader.readLine();
      var first = FIRST.matcher(String.valueOf(line));
      if (!first.matches()) {
        throw new IOException(file + " is no backup of a store, or of another version");
      }
      for (var next = reader.readLine(); next != null; next = reader.readLine()) {
        digest.update((line + "\n").getBytes(UTF_8));
        lines++;
        line = next;
      }
      if (!(line + "\n").equals(LAST_LINE.formatted(lines - 1, hex(digest)))) {
        throw damaged(file, "its last line does not fit it");
      }
      return first.group(1);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Hands on all quads.
   *
   * @throws IOException when the file can't be read or is damaged
   */
  public void quads(Consumer<Quad> target) throws IOException {
    try (var in = open(file)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  target.accept(quad);
                }
              });
    } catch (RiotException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  private static InputStream open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw new IOException(file + " is no backup of a store: " + e.getMessage(), e);
    }
  }

  private static IOException damaged(Path file, String how) {
    return new IOException(
        file + " is damaged (" + how + "); take another backup. Nothing was changed");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
