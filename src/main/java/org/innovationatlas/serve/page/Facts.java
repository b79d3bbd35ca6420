package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.overview.Reader;

/** What is said of a thing and what points at it, in groups, each fact with its evidence. */
final class Facts {
  private final Node subject;
  private final Reader data;
  private final Site site;
  private final Names names;
  private final Claims claims;
  private final Relations relations;

  /**
   * @param data the description of the thing
   */
  Facts(Site site, Node subject, Reader data, Names names) {
    this.site = site;
    this.subject = subject;
    this.data = data;
    this.names = names;
    this.claims = new Claims(site, data, names);
    this.relations = new Relations(site.reader(), names);
  }

  private record Key(Node property, boolean incoming) {}

  /** The facts in their groups; groups without any are left out. */
  List<Fact.Section> sections() {
    var found = new HashMap<Key, Map<Node, List<Quad>>>();
    said().forEach(quad -> add(found, new Key(quad.getPredicate(), false), quad.getObject(), quad));
    pointing()
        .forEach(quad -> add(found, new Key(quad.getPredicate(), true), quad.getSubject(), quad));
    var sections = new EnumMap<Aspect, List<Fact.Row>>(Aspect.class);
    found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Key, ?> entry) -> place(entry.getKey()))
                .thenComparing(entry -> entry.getKey().property().toString()))
        .forEach(
            entry ->
                sections
                    .computeIfAbsent(Aspect.of(entry.getKey().property()), key -> new ArrayList<>())
                    .add(row(entry.getKey(), entry.getValue())));
    return sections.entrySet().stream()
        .map(entry -> new Fact.Section(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static int place(Key key) {
    int place = 2 * Aspect.of(key.property()).place(key.property());
    return key.incoming() ? place + 1 : place;
  }

  private static void add(Map<Key, Map<Node, List<Quad>>> found, Key key, Node value, Quad quad) {
    found
        .computeIfAbsent(key, one -> new LinkedHashMap<>())
        .computeIfAbsent(value, one -> new ArrayList<>())
        .add(quad);
  }

  /** Of the classes only the one that says most; the others follow from it. */
  private Stream<Quad> said() {
    var types = data.values(subject, RDF.type.asNode());
    var kind = site.overview().kinds().of(types);
    return data.find(Node.ANY, subject, Node.ANY, Node.ANY)
        .filter(quad -> Aspect.shows(quad.getPredicate()))
        .filter(
            quad ->
                !quad.getPredicate().equals(RDF.type.asNode())
                    || kind.map(quad.getObject()::equals).orElse(true));
  }

  private Stream<Quad> pointing() {
    return data.find(Node.ANY, Node.ANY, Node.ANY, subject)
        .filter(quad -> Aspect.shows(quad.getPredicate()))
        .filter(quad -> quad.getSubject().isURI() && quad.getSubject().getURI().indexOf('#') < 0);
  }

  private Fact.Row row(Key key, Map<Node, List<Quad>> values) {
    var facts = new ArrayList<Fact>();
    values.forEach((value, quads) -> facts.add(new Fact(names.link(value), claims.of(quads))));
    facts.sort(Comparator.comparing(fact -> fact.value().text()));
    return new Fact.Row(property(key), key.incoming(), facts);
  }

  private Link property(Key key) {
    return key.incoming() ? relations.backwards(key.property()) : names.link(key.property());
  }
}
