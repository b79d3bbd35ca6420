package org.innovationatlas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one set of inputs from another: a SHA-256 over words, paths and contents. */
public final class Fingerprint {
  private static final int LENGTH = 32;

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a word, such as a version. */
  public void add(String word) {
    var bytes = word.getBytes(StandardCharsets.UTF_8);
    addLength(bytes.length);
    digest.update(bytes);
  }

  /** Adds a file: its path from the folder, which it need not be in, and its content. */
  public void add(Path folder, Path file) throws IOException {
    add(absolute(folder).relativize(absolute(file)).toString());
    addLength(Files.size(file));
    try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The length keeps apart what follows each other. */
  private void addLength(long length) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
  }

  /** The fingerprint of what was added, in lower-case hexadecimal digits. */
  public String value() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
