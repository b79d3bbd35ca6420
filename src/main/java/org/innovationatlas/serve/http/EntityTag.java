package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): a hash of what the bytes of an answer depend on.
 *
 * @param value what stands between the quotation marks
 */
public record EntityTag(String value) {
  private static final int LENGTH = 32;
  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(EntityTag::sha256);

  /** The tag of an answer with these bytes. */
  public static EntityTag of(byte[] body) {
    var digest = DIGEST.get(); // to look one up takes longer than to use it
    digest.reset();
    return new EntityTag(HexFormat.of().formatHex(digest.digest(body)).substring(0, LENGTH));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The tag of an answer that depends on nothing else.
   *
   * @param causes such as the version of the data, the path and the format
   */
  public static EntityTag of(String... causes) {
    return of(String.join("\n", causes).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gives the answer this tag, and tells a client that has it already so (RFC 9110, section
   * 13.1.2).
   *
   * @return whether the client has it, and there is nothing more to answer
   */
  public boolean answers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", toString());
    boolean known =
        Collections.list(request.getHeaders("If-None-Match")).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(toString()));
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }

  @Override
  public String toString() {
    return "\"" + value + "\"";
  }
}
