package org.innovationatlas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one set of inputs from another: a SHA-256 over names and contents. */
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
    digest.update(bytes);
    digest.update((byte) 0);
  }

  /** Adds the name and the content of a file. */
  public void add(Path file) {
    add(file.getFileName().toString());
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update((byte) 0);
  }

  /** The fingerprint of what was added, in lower-case hexadecimal digits. */
  public String value() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
