package org.innovationatlas.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.innovationatlas.serve.http.Languages;

/**
 * Where a request goes within the service. The service is there once more for each language, below
 * a step of the path with its tag, since most clients don't tell theirs otherwise.
 *
 * @param named the tag of the language that the address names
 * @param language the tag of the language to answer in
 * @param path the path behind, without slashes at its ends
 */
record Route(Optional<String> named, String language, String path) {

  static Route of(HttpServletRequest request) {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceAll("^/|/$", "");
    for (String tag : Languages.ALL) {
      if (path.equals(tag) || path.startsWith(tag + "/")) {
        var rest = path.substring(tag.length());
        return new Route(Optional.of(tag), tag, rest.isEmpty() ? "" : rest.substring(1));
      }
    }
    return new Route(Languages.named(request), Languages.of(request), path);
  }

  /**
   * The address of the service in this language, without a slash at its end.
   *
   * @param root the address of the server; ends in a slash
   */
  String service(String root) {
    return root + "reconcile" + named.map(tag -> "/" + tag).orElse("");
  }
}
