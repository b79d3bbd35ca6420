package org.innovationatlas.serve.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.Field;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.serve.overview.Kinds;
import org.innovationatlas.serve.overview.Overview;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** Gathers what can be found: things of an atlas and themes that have a name. */
final class Entries {
  private static final Node THEME = Inno.property(Field.THEMES);
  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private final Content content;
  private final Reader reader;
  private final Overview overview;

  Entries(Content content, Overview overview) {
    this.content = content;
    this.reader = new Reader(content.dataset());
    this.overview = overview;
  }

  List<Entry> all() {
    var things = new LinkedHashSet<Node>();
    Stream.concat(Kinds.ROOTS.stream(), Stream.of(Inno.THEME))
        .flatMap(kind -> reader.find(Node.ANY, Node.ANY, RDF.type.asNode(), kind))
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .forEach(things::add);
    return things.stream().flatMap(thing -> entry(thing).stream()).toList();
  }

  private Optional<Entry> entry(Node thing) {
    var path = content.pathOf(thing.getURI());
    var names = names(thing);
    if (path.isEmpty() || names.isEmpty()) {
      return Optional.empty();
    }
    var kind = overview.kinds().of(reader.values(thing, RDF.type.asNode()));
    var districts = List.copyOf(overview.districtsOf(thing));
    var others = new LinkedHashSet<>(texts(thing, SKOS.altLabel.asNode()));
    NAMES.forEach(property -> others.addAll(texts(thing, property)));
    others.removeAll(names.values());
    return Optional.of(
        new Entry(
            thing,
            path.get(),
            names,
            List.copyOf(others),
            List.copyOf(quotes(thing)),
            kind,
            kind.flatMap(overview.kinds()::root),
            districts,
            context(thing, kind, districts)));
  }

  private Map<String, String> names(Node thing) {
    var names = new LinkedHashMap<String, String>();
    for (Node property : NAMES) {
      reader.values(thing, property).stream()
          .filter(Node::isLiteral)
          .forEach(
              name -> names.putIfAbsent(name.getLiteralLanguage(), name.getLiteralLexicalForm()));
    }
    return names;
  }

  private List<String> texts(Node thing, Node property) {
    return reader.values(thing, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private Set<String> quotes(Node thing) {
    var quotes = new LinkedHashSet<String>();
    reader
        .find(Node.ANY, Node.ANY, RDF.subject.asNode(), thing)
        .forEach(quad -> quotes.addAll(texts(quad.getSubject(), Inno.QUOTE)));
    return quotes;
  }

  private List<String> context(Node thing, Optional<Node> kind, List<Node> districts) {
    var context = new ArrayList<String>();
    kind.ifPresent(one -> context.addAll(names(one).values()));
    districts.forEach(one -> context.addAll(names(one).values()));
    reader.values(thing, THEME).forEach(one -> context.addAll(names(one).values()));
    return context;
  }
}
