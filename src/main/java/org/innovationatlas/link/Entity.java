package org.innovationatlas.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing of the atlas or of an open data set, with what can tell it from others.
 *
 * @param iri its IRI
 * @param names its names, the most usual first
 * @param kinds what kind of thing it is; none where its source does not say
 * @param places names and IRIs of the places that it lies in
 * @param area where it is
 * @param year the year in which it was founded or took place
 * @param websites the hosts of its websites
 */
public record Entity(
    String iri,
    List<EntityName> names,
    Set<Kind> kinds,
    Set<String> places,
    Optional<Area> area,
    Optional<Integer> year,
    Set<String> websites) {
  public Entity {
    names = List.copyOf(names);
    kinds = Set.copyOf(kinds);
    places = Set.copyOf(places);
    websites = Set.copyOf(websites);
  }

  /** The first of its names, or its IRI where it has none. */
  public String label() {
    return names.stream().findFirst().map(EntityName::text).orElse(iri);
  }
}
