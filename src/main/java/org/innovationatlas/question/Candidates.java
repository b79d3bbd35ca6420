package org.innovationatlas.question;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the data has that a question can be asked about, the first by name first. */
final class Candidates {
  /** Large data is not read through, and not each thing in it asked about. */
  private static final int LOOKED_AT = 200;

  private static final int TRIED = 40;

  private final DatasetGraph data;
  private final Question question;

  Candidates(DatasetGraph data, Question question) {
    this.data = data;
    this.question = question;
  }

  /** Values of the parameters that stand for things, by their names. */
  Stream<Map<String, Node>> values() {
    var names =
        question.parameters().stream()
            .filter(parameter -> !parameter.isLiteral())
            .map(Parameter::name)
            .toList();
    if (Set.copyOf(names).equals(Set.of("subject", "predicate", "object"))) {
      return claims();
    }
    return names.size() == 1
        ? things(question.parameter(names.get(0)).orElseThrow().type())
            .map(thing -> Map.of(names.get(0), thing))
        : Stream.empty();
  }

  private Stream<Node> things(String type) {
    var things =
        type.equals(RDFS.Resource.getURI())
            ? find(Node.ANY, RDF.subject.asNode(), Node.ANY).map(Quad::getObject)
            : find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type)).map(Quad::getSubject);
    return things
        .filter(Node::isURI)
        .distinct()
        .limit(LOOKED_AT)
        .filter(thing -> !name(thing).isEmpty())
        .sorted(Comparator.comparing(this::name).thenComparing(Node::getURI))
        .limit(TRIED);
  }

  private Stream<Map<String, Node>> claims() {
    return find(Node.ANY, RDF.subject.asNode(), Node.ANY)
        .limit(LOOKED_AT)
        .flatMap(
            claim ->
                value(claim.getSubject(), RDF.predicate)
                    .flatMap(
                        predicate ->
                            value(claim.getSubject(), RDF.object)
                                .map(object -> claim(claim.getObject(), predicate, object))))
        .filter(claim -> claim.values().stream().allMatch(Node::isURI))
        .sorted(Comparator.comparing(claim -> claim.toString()))
        .limit(TRIED);
  }

  private static Map<String, Node> claim(Node subject, Node predicate, Node object) {
    var claim = new TreeMap<String, Node>();
    claim.put("subject", subject);
    claim.put("predicate", predicate);
    claim.put("object", object);
    return claim;
  }

  private String name(Node thing) {
    return value(thing, RDFS.label)
        .filter(Node::isLiteral)
        .min(
            Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals("en"))
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private Stream<Node> value(Node subject, Property property) {
    return find(subject, property.asNode(), Node.ANY).map(Quad::getObject);
  }

  private Stream<Quad> find(Node subject, Node predicate, Node object) {
    return data.stream(Node.ANY, subject, predicate, object);
  }
}
