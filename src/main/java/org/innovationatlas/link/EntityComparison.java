package org.innovationatlas.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.innovationatlas.link.Evidence.Aspect;
import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameComparison;
import org.innovationatlas.text.NameLikeness;
import org.innovationatlas.text.NameReader;

/**
 * Weighs what speaks for and against two descriptions being of one thing. The most alike of their
 * names gives the score to begin with; the rest adds or takes. Set by measurement, see {@code
 * docs/linking.md}.
 */
final class EntityComparison {
  /** Below this no name is alike enough to look at the rest. */
  static final double LEAST_NAME = 0.6;

  private static final double NEAR = 30;
  private static final double FAR = 100;
  private static final double SAME_PLACE_NAME = 0.9;

  private final NameReader reader;
  private final NameComparison names;

  EntityComparison(NameReader reader) {
    this.reader = reader;
    this.names = new NameComparison(reader);
  }

  /** A description with its names taken apart. */
  record Parsed(Entity entity, List<Name> names, List<Name> places) {}

  Parsed parse(Entity entity) {
    return new Parsed(
        entity,
        entity.names().stream().map(name -> reader.read(name.text())).toList(),
        entity.places().stream().filter(place -> !isIri(place)).map(reader::read).toList());
  }

  /** Whether a thing has a name so alike that the rest is worth a look. */
  boolean mayBe(Name name, Parsed subject) {
    return names.anyAsLike(name, subject.names(), LEAST_NAME);
  }

  private static boolean isIri(String place) {
    return place.startsWith("http");
  }

  /** The evidence, or nothing where the names are too different or the kinds exclude each other. */
  Optional<List<Evidence>> compare(Parsed subject, Parsed object) {
    var best = names.closest(subject.names(), object.names());
    if (best.isEmpty() || best.get().score() < LEAST_NAME || excluded(subject, object)) {
      return Optional.empty();
    }
    var evidence = new ArrayList<Evidence>();
    evidence.add(name(subject.entity(), best.get()));
    otherScript(subject, object, best.get()).ifPresent(evidence::add);
    evidence.add(kind(subject.entity().kinds(), object.entity().kinds()));
    place(subject, object).ifPresent(evidence::add);
    distance(subject.entity(), object.entity()).ifPresent(evidence::add);
    year(subject.entity(), object.entity()).ifPresent(evidence::add);
    website(subject.entity(), object.entity()).ifPresent(evidence::add);
    return Optional.of(evidence);
  }

  private static boolean excluded(Parsed subject, Parsed object) {
    var left = subject.entity().kinds();
    var right = object.entity().kinds();
    return !left.isEmpty()
        && !right.isEmpty()
        && left.stream().noneMatch(kind -> right.stream().anyMatch(kind::mayBe));
  }

  private static Evidence name(Entity subject, NameLikeness best) {
    boolean translated =
        subject.names().stream()
            .filter(name -> name.text().equals(best.left().text()))
            .allMatch(EntityName::translated);
    var detail =
        "%s = %s, %s%s"
            .formatted(
                best.left(),
                best.right(),
                best.kind().words(),
                translated ? ", by our own translation" : "");
    return new Evidence(Aspect.NAME, detail, best.score() - (translated ? 0.08 : 0));
  }

  /** Names in the other script that agree too, or don't. */
  private Optional<Evidence> otherScript(Parsed subject, Parsed object, NameLikeness best) {
    boolean han = !best.left().isHan();
    return names
        .closest(inScript(subject.names(), han), inScript(object.names(), han))
        .map(
            other -> {
              double effect = other.score() >= 0.85 ? 0.04 : other.score() < 0.5 ? -0.08 : 0;
              var detail =
                  "%s = %s, %s".formatted(other.left(), other.right(), other.kind().words());
              return new Evidence(Aspect.OTHER_NAME, detail, effect);
            });
  }

  private static List<Name> inScript(List<Name> all, boolean han) {
    return all.stream().filter(name -> name.isHan() == han).toList();
  }

  private static Evidence kind(Set<Kind> left, Set<Kind> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return new Evidence(Aspect.KIND, "not said", -0.06);
    }
    var detail = words(left) + " and " + words(right);
    boolean vague = left.stream().anyMatch(Kind::isVague) || right.stream().anyMatch(Kind::isVague);
    return Collections.disjoint(left, right)
        ? new Evidence(Aspect.KIND, detail, vague ? 0 : -0.04)
        : new Evidence(Aspect.KIND, detail, 0.02);
  }

  private static String words(Collection<Kind> kinds) {
    return kinds.stream().sorted().map(Kind::toString).collect(Collectors.joining("/"));
  }

  private Optional<Evidence> place(Parsed subject, Parsed object) {
    if (subject.entity().places().isEmpty() || object.entity().places().isEmpty()) {
      return Optional.empty();
    }
    var common =
        subject.entity().places().stream().filter(object.entity().places()::contains).findFirst();
    var same =
        common.or(
            () ->
                names
                    .closest(subject.places(), object.places())
                    .filter(likeness -> likeness.score() >= SAME_PLACE_NAME)
                    .map(likeness -> likeness.right().text()));
    if (same.isPresent()) {
      return Optional.of(new Evidence(Aspect.PLACE, "both in " + same.get(), 0.05));
    }
    // IRIs of two data sets, or names in two scripts, may be of one place without anyone having
    // said so.
    boolean comparable =
        subject.places().stream()
            .anyMatch(
                one -> object.places().stream().anyMatch(other -> one.isHan() == other.isHan()));
    return comparable
        ? Optional.of(
            new Evidence(
                Aspect.PLACE,
                "%s and %s".formatted(subject.places().get(0), object.places().get(0)),
                -0.15))
        : Optional.empty();
  }

  /** Many places bear one name: without knowing where they are, they can't be told apart. */
  private static Optional<Evidence> distance(Entity subject, Entity object) {
    if (subject.area().isEmpty() || object.area().isEmpty()) {
      boolean places =
          subject.kinds().stream().anyMatch(Kind::isPlace)
              || object.kinds().stream().anyMatch(Kind::isPlace);
      return places
          ? Optional.of(new Evidence(Aspect.DISTANCE, "not known", -0.06))
          : Optional.empty();
    }
    double kilometres = subject.area().get().kilometresTo(object.area().get());
    double effect = kilometres <= NEAR ? 0.02 : kilometres > FAR ? -0.2 : 0;
    return Optional.of(
        new Evidence(Aspect.DISTANCE, String.format(Locale.ROOT, "%.0f km", kilometres), effect));
  }

  private static Optional<Evidence> year(Entity subject, Entity object) {
    if (subject.year().isEmpty() || object.year().isEmpty()) {
      return Optional.empty();
    }
    int apart = Math.abs(subject.year().get() - object.year().get());
    double effect = apart == 0 ? 0.03 : apart > 2 ? -0.05 : 0;
    return Optional.of(
        new Evidence(Aspect.YEAR, subject.year().get() + " and " + object.year().get(), effect));
  }

  private static Optional<Evidence> website(Entity subject, Entity object) {
    return subject.websites().stream()
        .filter(object.websites()::contains)
        .findFirst()
        .map(host -> new Evidence(Aspect.WEBSITE, host, 0.15));
  }
}
