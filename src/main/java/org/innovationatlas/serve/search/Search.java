package org.innovationatlas.serve.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.innovationatlas.serve.http.UnfitRequest;

/**
 * What is searched for.
 *
 * @param words the words, as they are given
 * @param type the local name of a topmost class that hits must be of; empty for every one
 * @param district the path of a district whose passages must tell of them; empty for everywhere
 * @param limit how many hits
 * @param offset how many to leave out first
 */
public record Search(
    String words, Optional<String> type, Optional<String> district, int limit, int offset) {
  static final int DEFAULT_LIMIT = 20;
  static final int HIGHEST_LIMIT = 200;

  /** Further in, nobody looks, and each page is made from the beginning. */
  static final int DEEPEST = 10_000;

  /**
   * @throws UnfitRequest when a parameter can't be read
   */
  static Search of(HttpServletRequest request) {
    return new Search(
        Optional.ofNullable(request.getParameter("q")).orElse("").strip(),
        parameter(request, "type"),
        parameter(request, "district"),
        number(request, "limit", DEFAULT_LIMIT, 1, HIGHEST_LIMIT),
        number(request, "offset", 0, 0, DEEPEST));
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  private static int number(
      HttpServletRequest request, String name, int usual, int lowest, int highest) {
    var text = parameter(request, name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UnfitRequest(
        "%s=%s is not what it takes; give a whole number from %d to %d"
            .formatted(name, text.get(), lowest, highest));
  }
}
