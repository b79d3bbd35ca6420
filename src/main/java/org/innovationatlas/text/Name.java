package org.innovationatlas.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.innovationatlas.text.NamePart.Role;

/** A name taken apart. */
public final class Name {
  private final String text;
  private final List<NamePart> han;
  private final List<NamePart> latin;
  private final String initials;
  private final boolean acronym;
  private final String hanText;
  private final String key;

  /**
   * @param text the name as written
   * @param han its Chinese words and characters, in order
   * @param latin its words in other scripts, in order, abbreviations in full
   * @param initials the first letters of those words, without the form of a company
   * @param acronym whether it is one word of capitals
   */
  Name(String text, List<NamePart> han, List<NamePart> latin, String initials, boolean acronym) {
    this.text = text;
    this.han = List.copyOf(han);
    this.latin = List.copyOf(latin);
    this.initials = initials;
    this.acronym = acronym;
    this.hanText = han.stream().map(NamePart::text).collect(Collectors.joining());
    this.key =
        hanText + latin.stream().map(NamePart::text).collect(Collectors.joining(" ", "|", ""));
  }

  /** The name as written. */
  public String text() {
    return text;
  }

  /** Equal for names that differ only in case, script, accents, punctuation and abbreviation. */
  public String key() {
    return key;
  }

  /** Whether it has Chinese characters. */
  public boolean isHan() {
    return !han.isEmpty();
  }

  List<NamePart> han() {
    return han;
  }

  List<NamePart> latin() {
    return latin;
  }

  String initials() {
    return initials;
  }

  boolean isAcronym() {
    return acronym;
  }

  /** The Chinese of it as one text. */
  String hanText() {
    return hanText;
  }

  /** How much it says of its own, besides kind, place and form. */
  double own() {
    return Stream.concat(han.stream(), latin.stream())
        .filter(part -> part.is(Role.OWN))
        .mapToDouble(NamePart::weight)
        .sum();
  }

  /** Whether it names a place. */
  boolean hasPlace() {
    return Stream.concat(han.stream(), latin.stream()).anyMatch(part -> part.is(Role.PLACE));
  }

  @Override
  public String toString() {
    return text;
  }
}
