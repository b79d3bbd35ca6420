package org.innovationatlas.serve.description;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.atlas.lib.IRILib;

/** The header {@code Link} of a description (RFC 8288). */
final class Links {
  private final String path;
  private final Description description;
  private final List<Representation> formats;

  /**
   * @param path the path of the thing, percent-encoded
   * @param formats in which the description is to be had
   */
  Links(String path, Description description, List<Representation> formats) {
    this.path = path;
    this.description = description;
    this.formats = formats;
  }

  void addTo(HttpServletResponse response) {
    add(response, IRILib.encodeNonASCII(description.subject().getURI()), "rel=\"canonical\"");
    for (Representation format : formats) {
      add(response, at(format), "rel=\"alternate\"; type=\"" + format.mediaType() + "\"");
    }
    add(response, at(Representation.TURTLE), "rel=\"describedby\"; type=\"text/turtle\"");
    if (description.cut()) {
      add(response, "/sparql", "rel=\"search\"; title=\"more points at this than is told here\"");
    }
  }

  private String at(Representation format) {
    return path + "." + format.suffix();
  }

  private static void add(HttpServletResponse response, String target, String parameters) {
    response.addHeader("Link", "<" + target + ">; " + parameters);
  }
}
