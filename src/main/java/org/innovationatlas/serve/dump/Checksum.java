package org.innovationatlas.serve.dump;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256.
 *
 * @param hexadecimal its digits, in lower case
 */
public record Checksum(String hexadecimal) {

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Checksum of(MessageDigest digest) {
    return new Checksum(HexFormat.of().formatHex(digest.digest()));
  }

  /** As a value of the header {@code Repr-Digest} (RFC 9530). */
  String asDigestField() {
    var bytes = HexFormat.of().parseHex(hexadecimal);
    return "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":";
  }
}
