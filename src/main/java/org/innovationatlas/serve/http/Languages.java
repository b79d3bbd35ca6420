package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are written in. */
public final class Languages {
  /** Their tags (BCP 47), the one that is taken where a client prefers none first. */
  public static final List<String> ALL = List.of("en", "zh");

  private Languages() {}

  /** The language to answer in: by the parameter {@code lang}, else by {@code Accept-Language}. */
  public static String of(HttpServletRequest request) {
    return named(request).or(() -> accepted(request)).orElse(ALL.get(0));
  }

  /** The language that the address itself names. */
  public static Optional<String> named(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang")).filter(ALL::contains);
  }

  private static Optional<String> accepted(HttpServletRequest request) {
    var header = request.getHeader("Accept-Language");
    if (header == null) {
      return Optional.empty();
    }
    try {
      var wanted = Locale.LanguageRange.parse(header);
      return Optional.ofNullable(Locale.lookupTag(wanted, ALL));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no list of languages: as if there were none
    }
  }
}
