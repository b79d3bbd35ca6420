package org.innovationatlas.serve.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.ReadServlet;

/** Answers IRIs at their paths, with an ending that names a format or without. */
final class LinkedDataServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;

  private final transient PublicRoot root;
  private final transient Resources resources;
  private final transient NearNames near;
  private final transient Answerer answerer;

  LinkedDataServlet(Content content, PublicRoot root, Resources resources, Answerer answerer) {
    this.root = root;
    this.resources = resources;
    this.near = new NearNames(content.dataset(), content.spaces());
    this.answerer = answerer;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    var address = root.of(request);
    var whole = resources.find(path, address);
    if (whole.isPresent()) {
      answerer.answer(request, response, whole.get(), path, Optional.empty());
      return;
    }
    int dot = path.lastIndexOf('.');
    var stem = dot < 0 ? path : path.substring(0, dot);
    var described = dot < 0 ? Optional.<Description>empty() : resources.find(stem, address);
    var named = Representation.ofSuffix(path.substring(dot + 1));
    if (described.isPresent() && named.isPresent()) {
      answerer.answer(request, response, described.get(), stem, named);
    } else {
      answerer.missing(request, response, path, near(path, stem, address));
    }
  }

  /** What has the path but for its end, then what is called like it. */
  private List<String> near(String path, String stem, String address) {
    var whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Stream.concat(
            Stream.of(whole, path + "/", stem)
                .filter(other -> resources.find(other, address).isPresent()),
            near.of(whole).stream())
        .distinct()
        .toList();
  }
}
