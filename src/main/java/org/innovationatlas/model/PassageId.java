package org.innovationatlas.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a passage, relative to the atlas's base: {@code passage/2022/4.3/8}.
 *
 * @param edition the edition of the source
 * @param section the section of the source
 * @param number the number of the passage's line among the source's lines that are not empty, from
 *     1
 */
public record PassageId(String edition, String section, int number)
    implements Comparable<PassageId> {
  private static final Pattern FORM =
      Pattern.compile("passage/([a-z0-9][a-z0-9.-]*)/([a-z0-9][a-z0-9.-]*)/([1-9][0-9]{0,8})");

  /** The id, or nothing where the text is no {@code passage/EDITION/SECTION/NUMBER}. */
  public static Optional<PassageId> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new PassageId(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(PassageId other) {
    return Comparator.comparing(PassageId::edition)
        .thenComparing(PassageId::section)
        .thenComparingInt(PassageId::number)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "passage/" + edition + "/" + section + "/" + number;
  }
}
