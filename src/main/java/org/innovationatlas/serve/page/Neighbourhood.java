package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.overview.Reader;

/**
 * What is next to a thing, as much as can be read in a drawing: of each relation some, those first
 * that a reader asks for first.
 *
 * @param neighbours those that are shown
 * @param more how many others there are
 * @param cut whether not even all of the others were counted
 */
public record Neighbourhood(List<Neighbour> neighbours, int more, boolean cut) {
  private static final int MOST = 22;
  private static final int LOOKED_AT = 1000;
  private static final Set<Node> HIERARCHY = Set.of(SKOS.broader.asNode(), SKOS.narrower.asNode());

  public Neighbourhood {
    neighbours = List.copyOf(neighbours);
  }

  /**
   * Something next to the thing.
   *
   * @param relation what the thing has to do with it
   * @param incoming whether the relation is said only from the other end
   */
  public record Neighbour(Link thing, String relation, boolean incoming) {}

  /** How many others there are, in words. */
  public String others() {
    return cut ? more + "+" : String.valueOf(more);
  }

  private record Tie(Node property, boolean incoming) {
    static final Comparator<Tie> ORDER =
        Comparator.comparing((Tie tie) -> Aspect.of(tie.property()))
            .thenComparingInt(tie -> Aspect.of(tie.property()).place(tie.property()))
            .thenComparing(Tie::incoming)
            .thenComparing(tie -> tie.property().toString());
  }

  static Neighbourhood of(Node thing, Reader data, Names names) {
    var found = new LinkedHashMap<Node, Set<Tie>>();
    var looked =
        Stream.concat(
                data.find(Node.ANY, thing, Node.ANY, Node.ANY),
                data.find(Node.ANY, Node.ANY, Node.ANY, thing))
            .filter(Neighbourhood::isTie)
            .limit(LOOKED_AT)
            .toList();
    looked.forEach(
        quad -> {
          var incoming = quad.getObject().equals(thing);
          found
              .computeIfAbsent(
                  incoming ? quad.getSubject() : quad.getObject(), one -> new LinkedHashSet<>())
              .add(new Tie(quad.getPredicate(), incoming));
        });
    var relations = new Relations(data, names);
    var shown =
        inTurns(found).stream()
            .map(one -> neighbour(one, found.getOrDefault(one, Set.of()), relations, names))
            .toList();
    return new Neighbourhood(shown, found.size() - shown.size(), looked.size() == LOOKED_AT);
  }

  private static boolean isTie(Quad quad) {
    var property = quad.getPredicate();
    return (Aspect.of(property) != Aspect.MORE || HIERARCHY.contains(property))
        && !property.equals(RDF.type.asNode())
        && quad.getObject().isURI()
        && quad.getSubject().isURI()
        && !quad.getObject().equals(quad.getSubject());
  }

  /** One of each relation, then another of each, so that none hides the others. */
  private static List<Node> inTurns(Map<Node, Set<Tie>> found) {
    var byTie = new TreeMap<Tie, Set<Node>>(Tie.ORDER);
    found.forEach(
        (node, ties) ->
            ties.forEach(
                tie ->
                    byTie
                        .computeIfAbsent(tie, key -> new TreeSet<>(NodeCmp::compareRDFTerms))
                        .add(node)));
    var turns = new ArrayList<>(byTie.values().stream().map(Set::iterator).toList());
    var chosen = new LinkedHashSet<Node>();
    while (!turns.isEmpty() && chosen.size() < MOST) {
      turns.removeIf(turn -> !turn.hasNext());
      turns.stream().map(Iterator::next).forEach(chosen::add);
    }
    return chosen.stream().limit(MOST).toList();
  }

  private static Neighbour neighbour(Node node, Set<Tie> ties, Relations relations, Names names) {
    var relation =
        ties.stream()
            .sorted(Tie.ORDER)
            .map(
                tie ->
                    tie.incoming()
                        ? relations.backwards(tie.property()).text()
                        : names.of(tie.property()))
            .distinct()
            .collect(Collectors.joining(", "));
    var incoming =
        ties.stream()
            .allMatch(tie -> tie.incoming() && relations.inverse(tie.property()).isEmpty());
    return new Neighbour(names.link(node), relation, incoming);
  }
}
