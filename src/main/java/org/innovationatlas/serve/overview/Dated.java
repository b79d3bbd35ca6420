package org.innovationatlas.serve.overview;

import java.time.DateTimeException;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.model.Field;
import org.innovationatlas.vocab.Inno;

/**
 * A thing with the years that are stated of it.
 *
 * @param thing the thing
 * @param from its first year
 * @param to its last year, which may be the first; empty where only the beginning is stated
 */
public record Dated(Node thing, int from, Optional<Integer> to) {

  static List<Dated> of(Reader reader) {
    var dated = new ArrayList<Dated>();
    var year = Inno.property(Field.YEAR_OF);
    var start = Inno.property(Field.START_YEAR);
    for (Node thing : things(reader, year)) {
      year(reader, thing, year).ifPresent(at -> dated.add(new Dated(thing, at, Optional.of(at))));
    }
    for (Node thing : things(reader, start)) {
      year(reader, thing, start)
          .ifPresent(
              at ->
                  dated.add(
                      new Dated(thing, at, year(reader, thing, Inno.property(Field.END_YEAR)))));
    }
    dated.sort(Comparator.comparingInt(Dated::from).thenComparing(one -> one.thing().toString()));
    return List.copyOf(dated);
  }

  private static Set<Node> things(Reader reader, Node property) {
    var things = new HashSet<Node>();
    reader.find(Node.ANY, Node.ANY, property, Node.ANY).map(Quad::getSubject).forEach(things::add);
    return things;
  }

  private static Optional<Integer> year(Reader reader, Node thing, Node property) {
    return reader
        .value(thing, property)
        .filter(Node::isLiteral)
        .flatMap(literal -> parse(literal.getLiteralLexicalForm()));
  }

  private static Optional<Integer> parse(String year) {
    try {
      return Optional.of(Year.parse(year).getValue());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
