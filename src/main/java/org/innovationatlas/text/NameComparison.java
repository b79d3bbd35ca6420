package org.innovationatlas.text;

import java.util.Collection;
import java.util.Optional;
import org.innovationatlas.text.NameLikeness.Kind;
import org.innovationatlas.text.NamePart.Role;

/**
 * Compares names. Its scores are set by measurement on names of organisations, so that above 0.9
 * hardly any two names are of different things.
 */
public final class NameComparison {
  private static final double SURE = 0.9;
  private static final double ABBREVIATION = 0.86;
  private static final double HIGHEST_SIMILAR = 0.85;
  private static final double HIGHEST_DIFFERENT = 0.5;
  private static final int SURE_ACRONYM = 4;

  /** A county and a district of one name may be far from each other. */
  private static final double OTHER_ADMIN = 0.88;

  private final NameReader reader;
  private final HanMisspelling misspelling;

  /**
   * @param reader takes the names apart
   */
  public NameComparison(NameReader reader) {
    this.reader = reader;
    this.misspelling = new HanMisspelling(reader.words());
  }

  /** The most alike of the pairs of names. */
  public Optional<NameLikeness> closest(Collection<Name> left, Collection<Name> right) {
    return left.stream()
        .flatMap(one -> right.stream().map(other -> compare(one, other)))
        .max(NameLikeness::compareTo);
  }

  /** Whether one of the names is so alike. */
  public boolean anyAsLike(Name name, Collection<Name> others, double score) {
    for (Name other : others) {
      if (compare(name, other).score() >= score) {
        return true;
      }
    }
    return false;
  }

  /** How like the names are. */
  public NameLikeness compare(Name left, Name right) {
    boolean noScriptInCommon =
        (left.han().isEmpty() || right.han().isEmpty())
            && (left.latin().isEmpty() || right.latin().isEmpty());
    if (noScriptInCommon) {
      return new NameLikeness(0, Kind.DIFFERENT, left, right);
    }
    if (left.key().equals(right.key())) {
      return new NameLikeness(sameness(left), Kind.SAME, left, right);
    }
    if (isAcronym(left, right) || isAcronym(right, left)) {
      int length = Math.min(left.text().length(), right.text().length());
      return new NameLikeness(length >= SURE_ACRONYM ? 0.8 : 0.7, Kind.ACRONYM, left, right);
    }
    var alignment =
        HanAlignment.align(left.han(), right.han())
            .with(LatinAlignment.align(reader.words(), left.latin(), right.latin()));
    var likeness = byRest(alignment, left, right);
    boolean onlyHan = left.latin().isEmpty() && right.latin().isEmpty();
    return likeness.score() < SURE && onlyHan ? byCharacters(likeness, alignment) : likeness;
  }

  /** A name that many things may bear, such as "Institute of Science" or "SIT", says little. */
  private static double sameness(Name name) {
    if (name.isAcronym()) {
      return name.text().length() > SURE_ACRONYM ? 0.88 : 0.8;
    }
    return name.own() >= 1 || name.hasPlace() ? 0.99 : 0.75;
  }

  private static boolean isAcronym(Name acronym, Name full) {
    return acronym.isAcronym()
        && full.latin().size() >= SURE_ACRONYM - 1
        && acronym.latin().size() == 1
        && acronym.latin().get(0).text().equals(full.initials());
  }

  /** What the words did not show: a wrong character, an abbreviation. */
  private NameLikeness byCharacters(NameLikeness likeness, Alignment alignment) {
    var left = likeness.left();
    var right = likeness.right();
    double misspelt = misspelling.score(left, right);
    if (misspelt > likeness.score()) {
      return new NameLikeness(misspelt, Kind.MISSPELT, left, right);
    }
    boolean abbreviated =
        likeness.score() < ABBREVIATION
            && (HanAbbreviation.isOf(left, right) || HanAbbreviation.isOf(right, left));
    double score = ABBREVIATION - (alignment.lacks(Role.PLACE) ? 0.06 : 0);
    return abbreviated && score > likeness.score()
        ? new NameLikeness(score, Kind.ABBREVIATED, left, right)
        : likeness;
  }

  /** By what one name has and the other has not. */
  private static NameLikeness byRest(Alignment rest, Name left, Name right) {
    if (rest.disagreesIn(Role.PLACE) || rest.lacks(Role.NUMBER)) {
      double score = Math.min(HIGHEST_DIFFERENT, rest.share());
      return new NameLikeness(score, Kind.DIFFERENT, left, right);
    }
    double doubt = doubt(rest);
    if (rest.restIsOnly(Role.LEGAL, Role.ADMIN)) {
      return rest.disagreesIn(Role.ADMIN)
          ? new NameLikeness(OTHER_ADMIN - doubt, Kind.OTHER_PLACE_FORM, left, right)
          : new NameLikeness(0.98 - doubt, kind(rest, Kind.SAME_BUT_FORM), left, right);
    }
    if (rest.restIsOnly(Role.LEGAL, Role.ADMIN, Role.PLACE)) {
      return new NameLikeness(
          placeless(rest) - doubt, kind(rest, Kind.SAME_BUT_PLACE), left, right);
    }
    boolean oneSided = !rest.disagreesIn(Role.GENERIC);
    if (oneSided
        && rest.own() >= 1
        && rest.restIsOnly(Role.LEGAL, Role.ADMIN, Role.PLACE, Role.GENERIC)) {
      double score = (rest.lacks(Role.PLACE) ? 0.8 : 0.86) - doubt;
      return new NameLikeness(score, Kind.SHORT, left, right);
    }
    double score = Math.min(HIGHEST_SIMILAR, 0.92 * rest.share() - doubt);
    var kind = score > HIGHEST_DIFFERENT ? Kind.SIMILAR : Kind.DIFFERENT;
    return new NameLikeness(Math.max(0, score), kind, left, right);
  }

  /** Where a changed word is all that a name has of its own, little is left to know it by. */
  private static double doubt(Alignment rest) {
    double changed = 0.04 * rest.misspelt() + 0.02 * rest.abbreviated();
    boolean onlyOne =
        rest.own() <= rest.misspelt() + rest.abbreviated()
            && rest.common().stream().noneMatch(part -> part.is(Role.PLACE));
    return changed + (onlyOne && changed > 0 ? 0.06 : 0) + (rest.ordered() ? 0 : 0.03);
  }

  /** A longer name needs its place less to be known. */
  private static double placeless(Alignment rest) {
    boolean han = rest.common().stream().anyMatch(part -> HanScript.hasHan(part.text()));
    double enough = han ? 4 : 2;
    return rest.own() >= enough ? 0.93 : rest.own() >= enough / 2 ? 0.88 : 0.7;
  }

  private static Kind kind(Alignment rest, Kind plain) {
    if (rest.misspelt() > 0) {
      return Kind.MISSPELT;
    }
    if (rest.abbreviated() > 0) {
      return Kind.ABBREVIATED;
    }
    return rest.ordered() ? plain : Kind.OTHER_ORDER;
  }
}
