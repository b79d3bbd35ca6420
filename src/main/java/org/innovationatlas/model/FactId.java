package org.innovationatlas.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a thing, relative to the atlas's base: {@code park/grand-neo-bay}.
 *
 * @param kind the kind of thing, see {@link FactType#kind()}
 * @param slug lower-case ASCII letters, digits and single hyphens
 */
public record FactId(String kind, String slug) implements Comparable<FactId> {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public FactId {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException("\"" + slug + "\" is not a slug of a-z, 0-9 and hyphens");
    }
  }

  /** The id, or nothing where the text is no {@code KIND/slug} with a known kind. */
  public static Optional<FactId> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !SLUG.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    var kind = text.substring(0, slash);
    return FactType.ofKind(kind).map(type -> new FactId(kind, text.substring(slash + 1)));
  }

  @Override
  public int compareTo(FactId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind + "/" + slug;
  }
}
