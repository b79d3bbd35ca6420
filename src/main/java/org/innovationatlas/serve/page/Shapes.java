package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.serve.overview.Reader;

/** What the shapes want of the things of a class, for readers. */
final class Shapes {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node TARGET = term("targetClass");
  private static final Node PROPERTY = term("property");
  private static final Node PATH = term("path");
  private static final Node LEAST = term("minCount");
  private static final Node MOST = term("maxCount");
  private static final Node MESSAGE = term("message");

  private final Reader data;
  private final Names names;

  Shapes(Graph shapes, Names names) {
    this.data = Reader.ofDocument(DatasetGraphFactory.wrap(shapes));
    this.names = names;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SH + name);
  }

  /** The rules of the class, what must be there first. */
  List<Term.Rule> rules(Node type) {
    return data.subjects(TARGET, type).stream()
        .flatMap(shape -> data.values(shape, PROPERTY).stream())
        .flatMap(shape -> rule(shape).stream())
        .distinct()
        .sorted(
            Comparator.comparing((Term.Rule rule) -> rule.count().startsWith("0"))
                .thenComparing(rule -> rule.path().text()))
        .toList();
  }

  private Optional<Term.Rule> rule(Node shape) {
    return data.value(shape, PATH)
        .filter(Node::isURI)
        .map(
            path ->
                new Term.Rule(
                    here(path),
                    number(shape, LEAST, "0") + "…" + number(shape, MOST, "∗"),
                    message(shape).orElse("")));
  }

  private Link here(Node path) {
    return Vocabulary.isOwn(path)
        ? new Link(path, names.of(path), "", "#" + Vocabulary.localName(path))
        : names.link(path);
  }

  private String number(Node shape, Node limit, String none) {
    return data.value(shape, limit).map(Node::getLiteralLexicalForm).orElse(none);
  }

  private Optional<String> message(Node shape) {
    return data.values(shape, MESSAGE).stream()
        .min(Comparator.comparing(text -> !text.getLiteralLanguage().equals(names.language())))
        .map(Node::getLiteralLexicalForm);
  }
}
