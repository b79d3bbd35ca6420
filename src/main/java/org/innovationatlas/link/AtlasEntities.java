package org.innovationatlas.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Support;
import org.innovationatlas.vocab.Inno;

/** The things of an atlas that other data sets may know too, and what the atlas links already. */
public final class AtlasEntities {
  /** Kinds that only this atlas tells apart have no counterpart elsewhere. */
  private static final List<FactType> LINKABLE =
      List.of(
          FactType.DISTRICT,
          FactType.REGION,
          FactType.INSTITUTION,
          FactType.PARK,
          FactType.EVENT,
          FactType.EVENT_SERIES,
          FactType.INITIATIVE,
          FactType.PLATFORM);

  private static final List<Node> LINKS =
      List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());

  private final Graph graph;
  private final GraphEntities entities;

  /**
   * @param graph the union of an atlas's graphs
   */
  public AtlasEntities(Graph graph) {
    this.graph = graph;
    this.entities = new GraphEntities(graph);
  }

  /** The things, by IRI. */
  public List<Entity> all() {
    return LINKABLE.stream()
        .flatMap(type -> subjects(Inno.type(type)).stream())
        .distinct()
        .map(this::entity)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Entity::iri))
        .toList();
  }

  /** The names of the places that other things lie in. */
  public List<String> placeNames() {
    var places = new ArrayList<>(subjects(Inno.type(FactType.DISTRICT)));
    objects(Node.ANY, Inno.property(Field.LOCATED_IN)).stream()
        .filter(place -> graph.contains(place, RDF.type.asNode(), Inno.type(FactType.REGION)))
        .filter(place -> places.stream().anyMatch(district -> lies(district, place)))
        .forEach(places::add);
    return places.stream().distinct().flatMap(place -> texts(place).stream()).distinct().toList();
  }

  private boolean lies(Node district, Node place) {
    return graph.contains(district, Inno.property(Field.LOCATED_IN), place);
  }

  /** What the atlas says a thing is the same as, as IRIs; close matches are not. */
  public Set<String> sameAs(String iri) {
    return linked(
        NodeFactory.createURI(iri), List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode()));
  }

  private Set<String> linked(Node thing, List<Node> properties) {
    return properties.stream()
        .flatMap(property -> objects(thing, property).stream())
        .map(Node::toString)
        .collect(Collectors.toSet());
  }

  private Optional<Entity> entity(Node thing) {
    var plain = entities.find(thing);
    return plain.map(
        found -> {
          var around = containers(thing);
          var places =
              around.stream()
                  .flatMap(place -> placeKeys(place).stream())
                  .collect(Collectors.toSet());
          var area =
              found
                  .area()
                  .or(
                      () ->
                          around.stream()
                              .map(place -> entities.describe(place).build().flatMap(Entity::area))
                              .flatMap(Optional::stream)
                              .findFirst());
          return new Entity(
              found.iri(),
              names(thing),
              found.kinds(),
              places,
              area,
              found.year(),
              found.websites());
        });
  }

  /** The names in the language of the source first; our own translations are marked. */
  private List<EntityName> names(Node thing) {
    return List.of(RDFS.label.asNode(), SKOS.altLabel.asNode()).stream()
        .flatMap(property -> graph.find(thing, property, Node.ANY).toList().stream())
        .map(
            triple ->
                new EntityName(triple.getObject().getLiteralLexicalForm(), isTranslation(triple)))
        .distinct()
        .sorted(Comparator.comparing(EntityName::translated).thenComparing(EntityName::text))
        .toList();
  }

  private boolean isTranslation(Triple name) {
    var translation = Inno.concept(CodeList.SUPPORT, Support.TRANSLATION.code());
    return graph.find(Node.ANY, RDF.subject.asNode(), name.getSubject()).toList().stream()
        .map(Triple::getSubject)
        .filter(claim -> graph.contains(claim, RDF.object.asNode(), name.getObject()))
        .anyMatch(claim -> graph.contains(claim, Inno.SUPPORT, translation));
  }

  /** The places that a thing lies in, the nearest first. */
  private List<Node> containers(Node thing) {
    var found = new ArrayList<Node>();
    var seen = new HashSet<Node>();
    var open = new ArrayList<>(objects(thing, Inno.property(Field.LOCATED_IN)));
    while (!open.isEmpty()) {
      var place = open.remove(0);
      if (seen.add(place)) {
        found.add(place);
        open.addAll(objects(place, Inno.property(Field.LOCATED_IN)));
      }
    }
    return found;
  }

  private Set<String> placeKeys(Node place) {
    var keys = new HashSet<>(texts(place));
    keys.add(place.toString());
    keys.addAll(linked(place, LINKS));
    return keys;
  }

  private List<String> texts(Node thing) {
    return objects(thing, RDFS.label.asNode()).stream().map(Node::getLiteralLexicalForm).toList();
  }

  private List<Node> subjects(Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .toList();
  }
}
