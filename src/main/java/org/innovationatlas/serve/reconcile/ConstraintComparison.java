package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      return lexical.equals(text) || sameNumber(lexical, text) || alike(name, read(List.of(value)));
    }
    return value.isURI() && (isIdentifier(text, value.getURI()) || alike(name, namesOf(value)));
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

  private List<Name> namesOf(Node thing) {
    return entities
        .find(thing)
        .map(entity -> entity.names().stream().map(EntityName::name).toList())
        .orElseGet(() -> read(objects(thing, RDFS.label.asNode())));
  }

  private List<Name> read(List<Node> texts) {
    return texts.stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> text.length() <= Reconciler.LONGEST_NAME)
        .map(entities.reader()::read)
        .toList();
  }

  private boolean alike(Name name, List<Name> others) {
    return names.anyAsLike(name, others, SAME_NAME);
  }

  private List<Node> objects(Node subject, Node property) {
    return data.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
