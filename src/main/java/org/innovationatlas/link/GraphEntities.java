package org.innovationatlas.link;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Reads things from a graph, in whatever of the usual vocabularies it describes them. */
final class GraphEntities {
  /** What Wikidata says instead of rdf:type. */
  static final String INSTANCE_OF = "http://www.wikidata.org/prop/direct/P31";

  private final Graph graph;

  GraphEntities(Graph graph) {
    this.graph = graph;
  }

  /** The thing, where the graph gives it a name. */
  Optional<Entity> find(Node thing) {
    return describe(thing).build();
  }

  EntityBuilder describe(Node thing) {
    var entity = new EntityBuilder(thing.toString());
    addTo(entity, thing);
    return entity;
  }

  private void addTo(EntityBuilder entity, Node thing) {
    addPoint(entity, thing);
    graph.find(thing, Node.ANY, Node.ANY).forEach(triple -> add(entity, triple));
  }

  private void add(EntityBuilder entity, Triple triple) {
    var value = triple.getObject();
    if (triple.getPredicate().equals(RDF.type.asNode())
        || triple.getPredicate().hasURI(INSTANCE_OF)) {
      entity.kind(value.toString());
      return;
    }
    Terms.packed()
        .property(triple.getPredicate().getURI())
        .ifPresent(property -> add(entity, property, value));
  }

  private void add(EntityBuilder entity, Terms.Property property, Node value) {
    var text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    switch (property) {
      case NAME -> {
        if (value.isLiteral()) {
          entity.name(text);
        }
      }
      case PLACE -> entity.place(text);
      case YEAR -> entity.year(text);
      case WEBSITE -> entity.website(text);
      case POINT -> entity.wkt(text);
      case ADDRESS, GEOMETRY -> {
        if (!value.isLiteral()) {
          addTo(entity, value);
        }
      }
      default -> {
        // latitude and longitude are read together
      }
    }
  }

  private void addPoint(EntityBuilder entity, Node thing) {
    var latitude = number(thing, Terms.Property.LATITUDE);
    var longitude = number(thing, Terms.Property.LONGITUDE);
    if (latitude.isPresent() && longitude.isPresent()) {
      entity.point(longitude.get(), latitude.get());
    }
  }

  private Optional<Double> number(Node thing, Terms.Property property) {
    return graph.find(thing, Node.ANY, Node.ANY).toList().stream()
        .filter(
            triple ->
                Terms.packed()
                    .property(triple.getPredicate().getURI())
                    .filter(property::equals)
                    .isPresent())
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
        .map(Double::valueOf)
        .findFirst();
  }
}
