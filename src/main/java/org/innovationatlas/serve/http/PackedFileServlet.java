package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers one file that is packed with the program, as it is. */
public final class PackedFileServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] content;
  private final String mediaType;
  private final transient EntityTag tag;

  /**
   * @param mediaType what it is
   */
  public PackedFileServlet(byte[] content, String mediaType) {
    this.content = content.clone();
    this.mediaType = mediaType;
    this.tag = EntityTag.of(content);
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
