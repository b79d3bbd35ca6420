package org.innovationatlas.link;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what a source says of a thing. What is not in the form expected is left out. */
final class EntityBuilder {
  private static final int LONGEST_NAME = 300;
  private static final Pattern YEAR = Pattern.compile("^\\+?(\\d{4})(?:\\D.*)?$");
  private static final Pattern POSITION =
      Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s+(-?\\d+(?:\\.\\d+)?)");

  private final String iri;
  private final Set<EntityName> names = new LinkedHashSet<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> websites = new LinkedHashSet<>();
  private Optional<Area> area = Optional.empty();
  private Optional<Integer> year = Optional.empty();

  EntityBuilder(String iri) {
    this.iri = iri;
  }

  EntityBuilder name(String text) {
    return name(text, false);
  }

  EntityBuilder name(String text, boolean translated) {
    var name = text.strip();
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      names.add(new EntityName(name, translated));
    }
    return this;
  }

  /** A class or a code of {@code terms.tsv}; others say nothing. */
  EntityBuilder kind(String term) {
    Terms.packed().kind(term).ifPresent(kinds::add);
    return this;
  }

  /** The name or IRI of a place that it lies in. */
  EntityBuilder place(String place) {
    if (!place.isBlank()) {
      places.add(place.strip());
    }
    return this;
  }

  EntityBuilder area(Area more) {
    area = Optional.of(area.map(more::with).orElse(more));
    return this;
  }

  EntityBuilder point(double longitude, double latitude) {
    boolean onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    return onEarth ? area(Area.point(longitude, latitude)) : this;
  }

  /** A geometry in well-known text, longitude first. */
  EntityBuilder wkt(String text) {
    var position = POSITION.matcher(text.substring(text.indexOf('(') + 1));
    while (position.find()) {
      point(Double.parseDouble(position.group(1)), Double.parseDouble(position.group(2)));
    }
    return this;
  }

  /** A year, or a date that begins with one. */
  EntityBuilder year(String text) {
    var matcher = YEAR.matcher(text.strip());
    if (matcher.matches()) {
      year = Optional.of(Integer.valueOf(matcher.group(1)));
    }
    return this;
  }

  EntityBuilder website(String text) {
    try {
      var host = URI.create(text.strip()).getHost();
      if (host != null) {
        websites.add(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
      }
    } catch (IllegalArgumentException e) {
      // a website that is no URI says nothing
    }
    return this;
  }

  private Set<Kind> preciseKinds() {
    var precise = EnumSet.copyOf(kinds);
    precise.removeIf(Kind::isVague);
    return precise.isEmpty() ? kinds : precise;
  }

  /** The thing, where it has a name. */
  Optional<Entity> build() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entity(iri, List.copyOf(names), preciseKinds(), places, area, year, websites));
  }
}
