package org.innovationatlas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one set of inputs from another: the sum of the SHA-256 of words and of files with their
 * paths, so that one file can be taken out and another put in without reading the rest.
 *
 * @param sum the sum, modulo 2^256
 */
public record Fingerprint(BigInteger sum) {
  private static final int LENGTH = 32;
  private static final int BITS = 256;

  /** Of nothing. */
  public static final Fingerprint NONE = new Fingerprint(BigInteger.ZERO);

  /** Of a word, such as a version. */
  public static Fingerprint of(String word) {
    var digest = digest();
    addWord(word, digest);
    return of(digest);
  }

  /**
   * Of a file: its path from the folder, which it need not be in, and its content.
   *
   * @param name tells the folder from other folders
   * @throws IOException when the file can't be read
   */
  public static Fingerprint of(String name, Path folder, Path file) throws IOException {
    var digest = digest();
    addWord(name, digest);
    addWord(absolute(folder).relativize(absolute(file)).toString(), digest);
    try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return of(digest);
  }

  /** Of the inputs of this one and of the other. */
  public Fingerprint plus(Fingerprint other) {
    return new Fingerprint(sum.add(other.sum).mod(BigInteger.ONE.shiftLeft(BITS)));
  }

  /** Of the inputs of this one without those of the other. */
  public Fingerprint minus(Fingerprint other) {
    return new Fingerprint(sum.subtract(other.sum).mod(BigInteger.ONE.shiftLeft(BITS)));
  }

  /** The fingerprint in lower-case hexadecimal digits. */
  public String value() {
    var digest = digest();
    digest.update(sum.toByteArray());
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static Fingerprint of(MessageDigest digest) {
    return new Fingerprint(new BigInteger(1, digest.digest()));
  }

  /** The length keeps apart what follows each other. */
  private static void addWord(String word, MessageDigest digest) {
    var bytes = word.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
