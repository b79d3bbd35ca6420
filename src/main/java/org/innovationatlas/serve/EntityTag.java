package org.innovationatlas.serve;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): a hash of the bytes that are answered.
 *
 * @param value what stands between the quotation marks
 */
record EntityTag(String value) {
  private static final int LENGTH = 32;

  static EntityTag of(byte[] body) {
    try {
      var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      return new EntityTag(hash.substring(0, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether the tag is among those of an {@code If-None-Match} header, which compares weakly. */
  boolean isIn(List<String> header) {
    return header.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
  }

  @Override
  public String toString() {
    return "\"" + value + "\"";
  }
}
