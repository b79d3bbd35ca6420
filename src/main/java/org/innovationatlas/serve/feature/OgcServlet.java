package org.innovationatlas.serve.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.KnownParameters;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.PublicRoot;
import org.innovationatlas.serve.http.ReadServlet;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * Answers {@code /ogc} and all below it: the features as OGC API Features, Part 1: Core (OGC
 * 17-069r4), a collection for each class.
 */
final class OgcServlet extends ReadServlet {
  private static final long serialVersionUID = 1L;
  private static final String JSON = "application/json";
  private static final String GEO_JSON = "application/geo+json";
  private static final Set<String> OF_ALL = Set.of("f");
  private static final Set<String> OF_ITEMS = Set.of("f", "bbox", "datetime", "limit", "offset");

  private final transient OgcDocuments documents;
  private final transient PublicRoot root;
  private final transient Supplier<String> version;

  OgcServlet(OgcDocuments documents, PublicRoot root, Content content) {
    this.documents = documents;
    this.root = root;
    this.version = content.version();
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var steps = steps(request);
    boolean items = steps.size() == 3 && steps.get(2).equals("items");
    requireKnown(request, items ? OF_ITEMS : OF_ALL);
    var address = root.of(request) + "ogc";
    response.setHeader("Cache-Control", "public, max-age=60");
    if (EntityTag.of(version.get(), address, steps.toString(), query(request))
        .answers(request, response)) {
      return;
    }
    var document = items ? items(steps.get(1), request, address) : document(steps, address);
    if (document.isEmpty()) {
      response.setHeader("ETag", null);
      Plain.say(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "Nothing here has the path /ogc/"
              + String.join("/", steps)
              + "; /ogc/collections lists what there is.");
      return;
    }
    var body = document.get().toString().getBytes(UTF_8);
    response.setContentType(items || steps.size() == 4 ? GEO_JSON : JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String query(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getQueryString(), "");
  }

  private static List<String> steps(HttpServletRequest request) {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "");
    return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
  }

  /** A parameter that is not understood must not be passed over (section 7.5). */
  private static void requireKnown(HttpServletRequest request, Set<String> known) {
    KnownParameters.require(request, known);
    var format = request.getParameter("f");
    if (format != null && !format.equals("json")) {
      throw new UnfitRequest("f=" + format + " is not what it takes; give json, or leave it out.");
    }
  }

  private Optional<ObjectNode> items(String name, HttpServletRequest request, String address) {
    return documents
        .collection(name)
        .map(known -> documents.items(known, FeatureQuery.of(request), request, address));
  }

  private Optional<ObjectNode> document(List<String> steps, String address) {
    return switch (String.join("/", steps.subList(0, Math.min(1, steps.size())))) {
      case "" -> Optional.of(documents.landing(address));
      case "conformance" ->
          steps.size() == 1 ? Optional.of(documents.conformance()) : Optional.empty();
      case "collections" -> collections(steps, address);
      default -> Optional.empty();
    };
  }

  private Optional<ObjectNode> collections(List<String> steps, String address) {
    return switch (steps.size()) {
      case 1 -> Optional.of(documents.collections(address));
      case 2 -> documents.collection(steps.get(1)).map(name -> documents.describe(name, address));
      case 4 ->
          steps.get(2).equals("items")
              ? documents
                  .collection(steps.get(1))
                  .flatMap(name -> documents.item(name, steps.get(3), address))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
