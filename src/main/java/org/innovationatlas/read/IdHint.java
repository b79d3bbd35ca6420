package org.innovationatlas.read;

import java.util.Locale;
import org.innovationatlas.model.FactType;
import org.innovationatlas.text.Likeness;

/** What to say of an id that is not well-formed. */
final class IdHint {
  private IdHint() {}

  /** The hint for an id that is not well-formed. */
  static String of(String text) {
    int slash = text.indexOf('/');
    var kinds = FactType.roots().stream().map(FactType::kind).toList();
    var kind = slash < 0 ? text : text.substring(0, slash);
    return " is not an id; write KIND/slug, the kind one of "
        + String.join(", ", kinds)
        + ", the slug of a-z, 0-9 and single hyphens."
        + (slash < 0
            ? ""
            : Likeness.closest(kind, kinds)
                .map(near -> suggestion(near, text.substring(slash + 1)))
                .orElse(""));
  }

  private static String suggestion(String kind, String slug) {
    var mended =
        slug.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return mended.isEmpty() ? "" : " Did you mean \"" + kind + "/" + mended + "\"?";
  }
}
