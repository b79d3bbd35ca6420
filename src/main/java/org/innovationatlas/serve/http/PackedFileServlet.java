package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers one file that is packed with the program, as it is. */
public final class PackedFileServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] content;
  private final String mediaType;
  private final transient EntityTag tag;

  /**
   * @param resource the file's path on the class path
   * @param mediaType what it is
   */
  public PackedFileServlet(String resource, String mediaType) {
    this(read(resource), mediaType);
  }

  /**
   * @param content the file
   * @param mediaType what it is
   */
  public PackedFileServlet(byte[] content, String mediaType) {
    this.content = content.clone();
    this.mediaType = mediaType;
    this.tag = EntityTag.of(content);
  }

  private static byte[] read(String resource) {
    try (var in = PackedFileServlet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not packed with the program; build it again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "public, max-age=3600");
    if (tag.answers(request, response)) {
      return;
    }
    response.setContentType(mediaType);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
