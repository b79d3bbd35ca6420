package org.innovationatlas.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * The triples of some graphs of a dataset of TDB2, each once, as its sorted indexes have them:
 * nothing of them is gathered in memory. In a transaction.
 */
public final class IndexedTriples {
  private static final int GRAPH = 0;
  private static final int REMEMBERED = 1 << 16;

  private final DatasetGraph dataset;
  private final Predicate<Node> graphs;
  private final Set<NodeId> ids = new HashSet<>();
  private final Cache<Node, Set<Node>> types = CacheFactory.createCache(REMEMBERED);

  /**
   * @param graphs whether a graph is one of them, by its name
   */
  public IndexedTriples(DatasetGraph dataset, Predicate<Node> graphs) {
    this.dataset = dataset;
    this.graphs = graphs;
    Iter.filter(dataset.listGraphNodes(), graphs)
        .forEachRemaining(name -> ids.add(terms(dataset).getNodeIdForNode(name)));
  }

  static NodeTable terms(DatasetGraph dataset) {
    return TDBInternal.getDatasetGraphTDB(dataset)
        .getQuadTable()
        .getNodeTupleTable()
        .getNodeTable();
  }

  static TupleIndex index(DatasetGraph dataset, String name) {
    return Objects.requireNonNull(TDBInternal.findIndex(dataset, name), name);
  }

  /** Ids that hold a value themselves are equal to Jena when only their datatypes differ. */
  static boolean same(NodeId one, NodeId other) {
    return one.equals(other) && one.type() == other.type();
  }

  /** What is said of each subject, subject by subject. */
  public Iterator<List<Triple>> bySubject() {
    return Subjects.of(dataset, quads(Subjects.INDEX));
  }

  /** How many objects there are. */
  public long objects() {
    return Iter.count(distinct("OSPG", Subjects.OBJECT));
  }

  /** How many objects each property has. */
  public Map<Node, Long> objectsOfProperties() {
    var counts = new HashMap<NodeId, Long>();
    distinct("POSG", Subjects.PREDICATE, Subjects.OBJECT)
        .forEachRemaining(quad -> counts.merge(quad.get(Subjects.PREDICATE), 1L, Long::sum));
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                count -> terms(dataset).getNodeForNodeId(count.getKey()), Map.Entry::getValue));
  }

  /** The classes that a node is said to be of. */
  public Set<Node> types(Node node) {
    return types.get(
        node,
        any ->
            Iter.asStream(dataset.findNG(Node.ANY, node, RDF.type.asNode(), Node.ANY))
                .filter(quad -> graphs.test(quad.getGraph()))
                .map(Quad::getObject)
                .collect(Collectors.toSet()));
  }

  /**
   * What is in a graph.
   *
   * @param triples how many triples
   * @param classes how many classes its triples say something to be of
   * @param properties how many properties
   */
  public record GraphCount(long triples, long classes, long properties) {}

  /** What is in each graph. */
  public Map<Node, GraphCount> counts() {
    var type = terms(dataset).getNodeIdForNode(RDF.type.asNode());
    var counts = new HashMap<NodeId, long[]>();
    var newProperty = new Differing(GRAPH, Subjects.PREDICATE);
    var newValue = new Differing(GRAPH, Subjects.PREDICATE, Subjects.OBJECT);
    quads("GPOS")
        .forEachRemaining(
            quad -> {
              var count = counts.computeIfAbsent(quad.get(GRAPH), any -> new long[3]);
              boolean isNewValue = newValue.test(quad);
              count[0]++;
              count[1] += isNewValue && quad.get(Subjects.PREDICATE).equals(type) ? 1 : 0;
              count[2] += newProperty.test(quad) ? 1 : 0;
            });
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                count -> terms(dataset).getNodeForNodeId(count.getKey()),
                count ->
                    new GraphCount(count.getValue()[0], count.getValue()[1], count.getValue()[2])));
  }

  private Iterator<Tuple<NodeId>> quads(String index) {
    return Iter.filter(index(dataset, index).all(), quad -> ids.contains(quad.get(GRAPH)));
  }

  /** The quads of an index whose first columns differ from those before. */
  private Iterator<Tuple<NodeId>> distinct(String index, int... columns) {
    return Iter.filter(quads(index), new Differing(columns));
  }

  private static final class Differing implements Predicate<Tuple<NodeId>> {
    private final int[] columns;
    private final NodeId[] last;

    private Differing(int... columns) {
      this.columns = columns;
      this.last = new NodeId[columns.length];
      Arrays.fill(last, NodeId.NodeDoesNotExist);
    }

    @Override
    public boolean test(Tuple<NodeId> quad) {
      boolean differs = false;
      for (int i = 0; i < columns.length; i++) {
        var id = quad.get(columns[i]);
        differs |= !same(last[i], id);
        last[i] = id;
      }
      return differs;
    }
  }
}
