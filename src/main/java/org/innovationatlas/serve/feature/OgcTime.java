package org.innovationatlas.serve.feature;

import java.util.regex.Pattern;
import org.innovationatlas.serve.http.UnfitRequest;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code datetime} (OGC API Features, Part 1, section 7.15.4). The features have no
 * time of their own, so that every time takes all of them; what is none is refused.
 */
final class OgcTime {
  private static final String INSTANT =
      "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))?";
  private static final Pattern TIME =
      Pattern.compile(
          "%s|(%s|\\.\\.|)/(%s|\\.\\.|)".formatted(INSTANT, INSTANT, INSTANT),
          Pattern.CASE_INSENSITIVE);

  private OgcTime() {}

  /**
   * @throws UnfitRequest when the text is no time
   */
  static void require(@Nullable String text) {
    if (text != null && !TIME.matcher(text).matches()) {
      throw new UnfitRequest(
          "datetime=%s is no time; give a date, a time of RFC 3339, or two of them with a slash between, such as 2021-01-01/.."
              .formatted(text));
    }
  }
}
