package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.TreeSet;
import org.innovationatlas.text.Likeness;

/** What a request may ask for: a parameter that is not understood is not passed over. */
public final class KnownParameters {
  private KnownParameters() {}

  /**
   * Requires that a request has no other parameters.
   *
   * @throws UnfitRequest when it has, naming one and those there are
   */
  public static void require(HttpServletRequest request, Collection<String> known) {
    var unknown = new TreeSet<>(request.getParameterMap().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new UnfitRequest(
          "The parameter %s is not understood here; it takes %s.%s"
              .formatted(
                  unknown.first(),
                  String.join(", ", new TreeSet<>(known)),
                  Likeness.didYouMean(unknown.first(), known)));
    }
  }
}
