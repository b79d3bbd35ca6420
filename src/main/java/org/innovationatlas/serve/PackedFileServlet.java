package org.innovationatlas.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;

/** Answers one file that is packed with the program, as it is. */
final class PackedFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] content;
  private final String mediaType;
  private final transient EntityTag tag;

  /**
   * @param resource the file's path on the class path
   * @param mediaType what it is
   */
  PackedFileServlet(String resource, String mediaType) {
    try (var in = PackedFileServlet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not packed with the program; build it again");
      }
      this.content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.mediaType = mediaType;
    this.tag = EntityTag.of(content);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", tag.toString());
    if (tag.isIn(Collections.list(request.getHeaders("If-None-Match")))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(mediaType);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
