package org.innovationatlas.serve.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.serve.content.Content;
import org.innovationatlas.vocab.Inno;

/**
 * What the passages about each district tell of; of a district that none is about, what is said to
 * lie in it. A measure is a topmost class, a status or a theme; the things of a theme are those
 * that name it or a narrower one.
 */
public final class Overview {
  private static final Node THEME = Inno.property(Field.THEMES);
  private static final Node STATUS = Inno.property(Field.STATUS);
  private static final Node LOCATED_IN = Inno.property(Field.LOCATED_IN);
  private static final Node DISTRICT = Inno.type(FactType.DISTRICT);
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final Reader reader;
  private final Kinds kinds;
  private final List<Node> districts;
  private final Themes themes;
  private final Map<Node, Set<Node>> districtsOf = new HashMap<>();
  private final Map<Node, Map<Node, Set<Node>>> things = new HashMap<>();
  private final Map<Node, Set<Node>> all = new HashMap<>();
  private final long claims;
  private final long quoted;
  private final List<Dated> dated;

  private Overview(DatasetGraph data, Kinds kinds) {
    this.reader = new Reader(data);
    this.kinds = kinds;
    this.districts =
        reader.subjects(RDF.type.asNode(), DISTRICT).stream()
            .sorted(Comparator.comparing(this::code))
            .toList();
    this.themes = Themes.of(reader);
    reader.find(Node.ANY, Node.ANY, Inno.ABOUT, Node.ANY).forEach(this::addPassage);
    districts.forEach(this::addLocated);
    this.claims = reader.find(Node.ANY, Node.ANY, Inno.STATED_IN, Node.ANY).count();
    this.quoted = reader.find(Node.ANY, Node.ANY, Inno.QUOTE, Node.ANY).count();
    this.dated = Dated.of(reader);
  }

  /** Reads the dataset. */
  public static Overview of(Content content) {
    var data = content.dataset();
    return Txn.calculateRead(data, () -> new Overview(data, new Kinds(content.ontology())));
  }

  /** Districts stand in the order of their codes, those without one by their IRIs behind. */
  private String code(Node district) {
    return reader
        .value(district, SKOS.notation.asNode())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("~" + district);
  }

  /** What the passages about a place tell of is what the passage's graph says of anything. */
  private void addPassage(Quad about) {
    addAll(about.getObject(), about.getSubject(), Node.ANY);
  }

  /** A district that no passage is about has what is said to lie in it. */
  private void addLocated(Node district) {
    if (passagesAbout(district).isEmpty()) {
      reader.subjects(LOCATED_IN, district).forEach(thing -> addAll(district, Node.ANY, thing));
    }
  }

  private void addAll(Node place, Node graph, Node thing) {
    reader
        .find(graph, thing, RDF.type.asNode(), Node.ANY)
        .forEach(
            quad ->
                kinds
                    .root(quad.getObject())
                    .ifPresent(root -> add(place, root, quad.getSubject())));
    reader
        .find(graph, thing, STATUS, Node.ANY)
        .forEach(quad -> add(place, quad.getObject(), quad.getSubject()));
    reader
        .find(graph, thing, THEME, Node.ANY)
        .forEach(
            quad ->
                themes
                    .withBroader(quad.getObject())
                    .forEach(theme -> add(place, theme, quad.getSubject())));
  }

  private void add(Node place, Node measure, Node thing) {
    all.computeIfAbsent(measure, key -> new TreeSet<>(BY_IRI)).add(thing);
    things
        .computeIfAbsent(place, key -> new HashMap<>())
        .computeIfAbsent(measure, key -> new TreeSet<>(BY_IRI))
        .add(thing);
    if (districts.contains(place)) {
      districtsOf.computeIfAbsent(thing, key -> new LinkedHashSet<>()).add(place);
    }
  }

  public Kinds kinds() {
    return kinds;
  }

  public Themes themes() {
    return themes;
  }

  /** The districts, in the order of their codes. */
  public List<Node> districts() {
    return districts;
  }

  /** The things of the measure that the passages about the place tell of, or that lie in it. */
  public Set<Node> things(Node place, Node measure) {
    return things.getOrDefault(place, Map.of()).getOrDefault(measure, Set.of());
  }

  /** The things of the measure that any passage tells of. */
  public Set<Node> things(Node measure) {
    return all.getOrDefault(measure, Set.of());
  }

  /** The districts whose passages tell of the thing. */
  public Set<Node> districtsOf(Node thing) {
    return districtsOf.getOrDefault(thing, Set.of());
  }

  /** The passages about the place. */
  public List<Node> passagesAbout(Node place) {
    return reader.subjects(Inno.ABOUT, place);
  }

  /** How many claims the passages make. */
  public long claims() {
    return claims;
  }

  /** How many of them have words. */
  public long quoted() {
    return quoted;
  }

  /** What is dated, the earliest first. */
  public List<Dated> dated() {
    return dated;
  }

  /** The statuses that are stated of something, in the order of their code list. */
  public List<Node> statuses() {
    var scheme = Inno.ROOT + CodeList.STATUS.segment() + "/";
    return all.keySet().stream()
        .filter(measure -> measure.isURI() && measure.getURI().startsWith(scheme))
        .sorted(BY_IRI)
        .toList();
  }
}
