package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.question.Parameter;
import org.innovationatlas.serve.overview.Kinds;
import org.innovationatlas.serve.question.Asked;

/** The form of a question: a field for each parameter, with the values that it can have. */
public final class Fields {
  /** A longer list is no choice. */
  private static final int MOST_CHOICES = 1000;

  private final Site site;
  private final Names names;
  private final Asked asked;
  private final Map<String, Node> defaults;

  Fields(Site site, Names names, Asked asked) {
    this.site = site;
    this.names = names;
    this.asked = asked;
    this.defaults = asked.question().defaults();
  }

  /**
   * A field.
   *
   * @param value what is asked for
   * @param choices what can be; empty where anything can
   */
  public record Field(
      String name, String meaning, String value, String example, List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** A value that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  List<Field> all() {
    return asked.question().parameters().stream().map(this::field).toList();
  }

  private Field field(Parameter parameter) {
    var given = Optional.ofNullable(asked.values().get(parameter.name()));
    var usual = Optional.ofNullable(defaults.get(parameter.name()));
    var value = given.or(() -> usual.map(Fields::text)).orElse("");
    var chosen =
        asked.question().query().getPrefixMapping().expandPrefix(value.replaceAll("^<|>$", ""));
    var choices =
        parameter.isLiteral()
            ? List.<Choice>of()
            : candidates(parameter, usual)
                .map(names::link)
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .map(link -> choice(link, chosen))
                .toList();
    boolean open = choices.stream().noneMatch(Choice::chosen);
    return new Field(
        parameter.name(),
        parameter.meaning().getOrDefault(names.language(), parameter.name()),
        value,
        parameter.example(),
        open ? List.of() : choices);
  }

  private static Choice choice(Link link, String chosen) {
    return new Choice(link.node().getURI(), link.text(), link.node().getURI().equals(chosen));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** What the parameter can stand for: the things of its class; of concepts those of one list. */
  private Stream<Node> candidates(Parameter parameter, Optional<Node> usual) {
    if (parameter.type().equals(RDFS.Resource.getURI())) {
      return Kinds.ROOTS.stream()
          .flatMap(kind -> site.overview().things(kind).stream())
          .distinct()
          .limit(MOST_CHOICES);
    }
    var reader = site.reader();
    var scheme = usual.flatMap(node -> reader.value(node, SKOS.inScheme.asNode()));
    var found = new ArrayList<Node>();
    reader
        .find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(parameter.type()))
        .map(quad -> quad.getSubject())
        .filter(Node::isURI)
        .distinct()
        .filter(
            node ->
                scheme.map(list -> reader.says(node, SKOS.inScheme.asNode(), list)).orElse(true))
        .limit(MOST_CHOICES)
        .forEach(found::add);
    return found.stream();
  }
}
