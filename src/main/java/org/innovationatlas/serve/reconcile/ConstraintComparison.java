package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.Field;
import org.innovationatlas.serve.reconcile.Query.Constraint;
import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameComparison;
import org.innovationatlas.vocab.Inno;

/** Compares what is known of a thing with what the data states of an entity. */
final class ConstraintComparison {
  private static final double SAME_NAME = 0.9;
  private static final Node LOCATED_IN = Inno.property(Field.LOCATED_IN);
  private static final Node THEME = Inno.property(Field.THEMES);

  private final Entities entities;
  private final Graph data;
  private final NameComparison names;

  /**
   * @param data the union of all graphs
   */
  ConstraintComparison(Entities entities, Graph data) {
    this.entities = entities;
    this.data = data;
    this.names = new NameComparison(entities.reader());
  }

  /** Whether one of the known values fits; nothing where the data states no value. */
  Optional<Boolean> compare(Constraint constraint, Entity entity) {
    var stated = reached(constraint.property(), entity.node());
    return stated.isEmpty()
        ? Optional.empty()
        : Optional.of(constraint.values().stream().anyMatch(known -> fitsAny(known, stated)));
  }

  /** The values; of places also those around them, of themes also the broader ones. */
  private Set<Node> reached(Property property, Node thing) {
    var reached = new HashSet<Node>();
    var open = new ArrayList<>(property.values(data, thing));
    while (!open.isEmpty()) {
      var value = open.remove(0);
      if (reached.add(value) && property.way() == Property.Way.FORWARD) {
        if (property.node().equals(LOCATED_IN)) {
          open.addAll(objects(value, LOCATED_IN));
        } else if (property.node().equals(THEME)) {
          open.addAll(objects(value, SKOS.broader.asNode()));
        }
      }
    }
    return reached;
  }

  private boolean fitsAny(JsonNode known, Set<Node> stated) {
    if (known.isObject()) {
      var id = known.path("id").asText();
      var entity = entities.find(id);
      return entity.isPresent()
          ? stated.contains(entity.get().node())
          : fitsAny(known.path("name").asText(id), stated);
    }
    return fitsAny(known.asText(), stated);
  }

  private boolean fitsAny(String known, Set<Node> stated) {
    var text = known.strip();
    if (text.isEmpty() || text.length() > Reconciler.LONGEST_NAME) {
      return false;
    }
    var name = entities.reader().read(text);
    return stated.stream().anyMatch(value -> fits(text, name, value));
  }

  private boolean fits(String text, Name name, Node value) {
    if (value.isLiteral()) {
      var lexical = value.getLiteralLexicalForm();
      return lexical.equals(text) || sameNumber(lexical, text) || alike(name, List.of(value));
    }
    return value.isURI() && (isIdentifier(text, value.getURI()) || alike(name, labels(value)));
  }

  /** The IRI, its identifier here, or how others shorten it to its last step. */
  private boolean isIdentifier(String text, String iri) {
    return entities.identifiers().iri(text).equals(iri)
        || iri.endsWith("/" + text)
        || iri.endsWith("#" + text);
  }

  private static boolean sameNumber(String one, String other) {
    try {
      return Double.parseDouble(one) == Double.parseDouble(other);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean alike(Name name, List<Node> labels) {
    var read =
        labels.stream()
            .map(Node::getLiteralLexicalForm)
            .filter(label -> label.length() <= Reconciler.LONGEST_NAME)
            .map(entities.reader()::read)
            .toList();
    return names.anyAsLike(name, read, SAME_NAME);
  }

  private List<Node> labels(Node thing) {
    return Stream.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel)
        .flatMap(property -> objects(thing, property.asNode()).stream())
        .filter(Node::isLiteral)
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return data.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
