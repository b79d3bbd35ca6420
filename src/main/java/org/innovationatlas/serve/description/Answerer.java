package org.innovationatlas.serve.description;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.eclipse.jetty.util.URIUtil;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.feature.GeoJson;
import org.innovationatlas.serve.http.Accept;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Formats;
import org.innovationatlas.serve.http.Languages;
import org.innovationatlas.serve.http.Plain;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * Answers a request with a description, in the format that the client asks for: the one that the
 * address names, else by the parameter {@code format}, else by the header {@code Accept}.
 */
public final class Answerer {
  private final Pages pages;
  private final Supplier<String> version;
  private final String languages;

  public Answerer(Content content, Pages pages) {
    this.pages = pages;
    this.version = content.version();
    this.languages = String.join(", ", content.languages());
  }

  /**
   * Answers with the description.
   *
   * @param path the path of what is described, decoded and without the ending of a format
   * @param named the format that the address names by its ending
   */
  public void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Description description,
      String path,
      Optional<Representation> named)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    var offered = Representation.of(description);
    var chosen =
        named
            .or(() -> offered.asked(request).map(Formats.Choice::format))
            .filter(offered.offered()::contains);
    if (chosen.isEmpty()) {
      Plain.say(
          response, HttpServletResponse.SC_NOT_ACCEPTABLE, "The formats are " + offered + ".");
      return;
    }
    var view =
        new View(URIUtil.encodePath(path), Languages.of(request), offered.offered())
            .asking(request.getParameterMap());
    if (!isKnown(request, response, description, view, chosen.get())) {
      write(response, description, view, chosen.get());
    }
  }

  private boolean isKnown(
      HttpServletRequest request,
      HttpServletResponse response,
      Description description,
      View view,
      Representation representation) {
    new Links(view.path(), description, view.formats()).addTo(response);
    boolean page = representation == Representation.HTML;
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Content-Location", view.path() + "." + representation.suffix());
    response.setHeader("Content-Language", page ? view.language() : languages);
    var address = request.getRequestURL().toString();
    return EntityTag.of(
            version.get(),
            address,
            representation.suffix(),
            view.language(),
            page ? view.parameters().toString() : "")
        .answers(request, response);
  }

  private void write(
      HttpServletResponse response, Description description, View view, Representation format)
      throws IOException {
    byte[] body;
    try {
      body =
          format == Representation.HTML
              ? pages.of(description, view).getBytes(UTF_8)
              : bytes(description, format);
    } catch (JenaException e) { // XML, for one, can't hold every character
      throw new UnfitRequest(
          "This can't be written as " + format.mediaType() + "; ask for another format.");
    }
    response.setStatus(
        description.isRetired() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_OK);
    response.setContentType(format.mediaType());
    response.setCharacterEncoding(UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static byte[] bytes(Description description, Representation format) {
    if (format.format().isEmpty()) {
      return GeoJson.feature(description.subject(), description.quads()).getBytes(UTF_8);
    }
    var body = new ByteArrayOutputStream();
    if (format.isNamed()) {
      RDFWriter.source(description.dataset()).format(format.format().get()).output(body);
    } else {
      RDFWriter.source(description.union()).format(format.format().get()).output(body);
    }
    return body.toByteArray();
  }

  /** Answers that nothing has the path, and which paths may have been meant. */
  void missing(
      HttpServletRequest request, HttpServletResponse response, String path, List<String> near)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    if (Accept.of(request).names("text/html")) {
      var view = new View(URIUtil.encodePath(path), Languages.of(request), List.of());
      Plain.page(response, HttpServletResponse.SC_NOT_FOUND, pages.missing(view, near));
      return;
    }
    var words = "Nothing here has the path " + path + ".";
    Plain.say(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        near.isEmpty() ? words : words + " Did you mean one of these?\n" + String.join("\n", near));
  }
}
