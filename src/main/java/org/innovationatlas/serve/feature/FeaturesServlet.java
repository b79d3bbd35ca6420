package org.innovationatlas.serve.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.KnownParameters;
import org.innovationatlas.serve.http.ReadServlet;

/**
 * Answers {@code /features}: the things with a place as one GeoJSON feature collection, chosen by
 * {@code type}, {@code bbox}, {@code limit} and {@code offset}.
 */
final class FeaturesServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> PARAMETERS = List.of("type", "bbox", "limit", "offset");

  private final transient FeatureCollections collections;
  private final transient Supplier<String> version;

  FeaturesServlet(FeatureCollections collections, Content content) {
    this.collections = collections;
    this.version = content.version();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    KnownParameters.require(request, PARAMETERS);
    var query = FeatureQuery.of(request);
    collections.requireType(query);
    response.setHeader("Cache-Control", "public, max-age=60");
    var tag = EntityTag.of(version.get(), Objects.toString(request.getQueryString()));
    if (tag.answers(request, response)) {
      return;
    }
    var body = collections.collection(query).toString().getBytes(UTF_8);
    response.setContentType("application/geo+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
