package org.innovationatlas.model;

import java.util.Optional;

/**
 * The id of a thing, relative to the atlas's base: {@code park/grand-neo-bay}.
 *
 * @param kind the kind of thing, see {@link FactType#kind()}
 * @param slug lower-case ASCII letters, digits and single hyphens
 */
public record FactId(String kind, String slug) implements Comparable<FactId> {
  public FactId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("\"" + slug + "\" is not a slug of a-z, 0-9 and hyphens");
    }
  }

  /** The id, or nothing where the text is no {@code KIND/slug} with a known kind. */
  public static Optional<FactId> parse(String text) {
    int slash = text.indexOf('/');
    var slug = text.substring(slash + 1);
    if (slash < 0 || !isSlug(slug)) {
      return Optional.empty();
    }
    return FactType.ofKind(text.substring(0, slash)).map(type -> new FactId(type.kind(), slug));
  }

  /** Letters and digits in words; every word begins where the text or a hyphen does. */
  private static boolean isSlug(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ofWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!ofWord && !(c == '-' && inWord)) {
        return false;
      }
      inWord = ofWord;
    }
    return inWord;
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
