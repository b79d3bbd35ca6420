package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loaded dataset of TDB2 is as one to which each quad was added. */
class BulkLoadTest {
  private static final long PLENTY = 1 << 20;
  private static final long IN_RUNS = 1000;
  private static final Quad ALL = new Quad(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  private static final Node GRAPH = NodeFactory.createURI("https://example.org/g");

  @TempDir private Path folder;
  private final DatasetGraph like = DatabaseMgr.createDatasetGraph();
  private DatasetGraph dataset = like;

  @BeforeEach
  void connect() {
    dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
  }

  @AfterEach
  void disconnect() {
    TDBInternal.expel(dataset, true);
  }

  @ParameterizedTest
  @CsvSource({
    "0, " + PLENTY,
    "1, " + PLENTY,
    "30, " + PLENTY,
    "20000, " + PLENTY,
    "20000, " + IN_RUNS
  })
  void findsInEveryOrder(int count, long inMemory) throws IOException {
    var quads = random(count, new Random(count));

    load(quads, inMemory);

    var distinct = added(quads);
    assertThat(all()).isEqualTo(distinct);
    for (Quad quad : distinct.stream().limit(5).toList()) {
      for (Quad pattern : patterns(quad)) {
        assertThat(find(pattern))
            .isEqualTo(
                distinct.stream().filter(one -> matches(pattern, one)).collect(Collectors.toSet()));
      }
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("quads-") || name.startsWith("sorted-"));
    }
  }

  /** So many that each index has leaves below branches below its root. */
  @Test
  void hasTheSameInEveryIndex() throws IOException {
    load(random(65_000, new Random(1)), 20_000);

    var table = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    Txn.executeRead(
        dataset,
        () -> {
          var indexes = table.getTupleTable().getIndexes();
          var first = eachOnce(Iter.toList(Iter.map(indexes[0].all(), Tuple::toString)));
          for (var index : indexes) {
            assertThat(eachOnce(Iter.toList(Iter.map(index.all(), Tuple::toString))).equals(first))
                .as(index.getName())
                .isTrue();
          }
          assertThat(first.size()).isBetween(60_000, 65_000);
        });
  }

  @Test
  void takesChangesAfterwards() throws IOException {
    var quads = random(6000, new Random(1));
    var more = random(1500, new Random(2));
    load(quads, PLENTY);
    add(quads, like);

    for (int start = 0; start < more.size(); start += 500) {
      var come = more.subList(start, start + 500);
      var gone = quads.subList(3 * start, 3 * start + 1000);
      for (DatasetGraph changed : List.of(dataset, like)) {
        add(come, changed);
        Txn.executeWrite(changed, () -> gone.forEach(changed::delete));
      }
    }

    assertThat(all()).hasSizeGreaterThan(1000).isEqualTo(find(ALL, like));
  }

  @Test
  void knowsItsTermsWhenItIsOpenedAgain() throws IOException {
    var quads = random(1000, new Random(1));
    load(quads, PLENTY);
    disconnect();
    connect();
    add(quads, dataset);

    assertThat(all()).isEqualTo(added(quads));
  }

  @Test
  void handsOnSubjectAfterSubject() throws IOException {
    var quads = random(6000, new Random(1));
    load(quads, PLENTY);

    var found = new ArrayList<Triple>();
    var subjects = new ArrayList<Node>();
    Txn.executeRead(
        dataset,
        () -> {
          for (int part = 0; part < 3; part++) {
            Subjects.of(dataset, part, 3)
                .forEachRemaining(
                    statements -> {
                      found.addAll(statements);
                      subjects.add(statements.get(0).getSubject());
                      assertThat(statements)
                          .allMatch(one -> one.subjectMatches(statements.get(0).getSubject()));
                    });
          }
        });

    assertThat(eachOnce(subjects)).isNotEmpty();
    assertThat(eachOnce(found))
        .isEqualTo(added(quads).stream().map(Quad::asTriple).collect(Collectors.toSet()));
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    var told = new AtomicLong();
    var totals = new HashSet<Long>();

    new BulkLoad(
            folder,
            (keys, total) -> {
              told.addAndGet(keys);
              totals.add(total);
            },
            PLENTY)
        .load(dataset, random(100_000, new Random(1))::forEach);

    assertThat(totals).containsExactly(600_000L);
    assertThat(told.get()).isBetween(6L << 16, 600_000L);
  }

  @Test
  void takesNamedGraphsOnly() throws IOException {
    var load = new BulkLoad(folder, (keys, total) -> {}, PLENTY);
    var unnamed = new Quad(Quad.defaultGraphIRI, GRAPH, GRAPH, GRAPH);

    assertThatThrownBy(() -> load.load(dataset, List.of(unnamed)::forEach))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a store keeps named graphs");

    assertThat(all()).isEmpty();
  }

  private void load(List<Quad> quads, long inMemory) throws IOException {
    new BulkLoad(folder, (keys, total) -> {}, inMemory).load(dataset, quads::forEach);
  }

  private Set<Quad> all() {
    return find(ALL, dataset);
  }

  private Set<Quad> find(Quad pattern) {
    return find(pattern, dataset);
  }

  private static Set<Quad> find(Quad pattern, DatasetGraph dataset) {
    var found = Txn.calculateRead(dataset, () -> Iter.toList(dataset.find(pattern)));
    return eachOnce(found);
  }

  private static <T> Set<T> eachOnce(List<T> found) {
    var all = new HashSet<>(found);
    assertThat(found.size()).isEqualTo(all.size());
    return all;
  }

  /** The quads as they are found where each is added. */
  private Set<Quad> added(List<Quad> quads) {
    add(quads, like);
    return find(ALL, like);
  }

  private static void add(List<Quad> quads, DatasetGraph to) {
    Txn.executeWrite(to, () -> quads.forEach(to::add));
  }

  /** Quads that share terms, some of them twice; every kind of term that has an id of its own. */
  private static List<Quad> random(int count, Random random) {
    var quads = new ArrayList<Quad>();
    while (quads.size() < count) {
      var subject = NodeFactory.createURI("https://example.org/s" + random.nextInt(count / 5 + 1));
      var predicate = NodeFactory.createURI("https://example.org/p" + random.nextInt(10));
      var graph = NodeFactory.createURI("https://example.org/g" + random.nextInt(20));
      quads.add(new Quad(graph, subject, predicate, object(random, subject)));
    }
    return quads;
  }

  private static Node object(Random random, Node subject) {
    int number = random.nextInt(50) - 25;
    return switch (random.nextInt(9)) {
      case 0 -> NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
      case 7 -> NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDlong);
      case 1 -> NodeFactory.createLiteralDT(number + ".5", XSDDatatype.XSDdecimal);
      case 2 -> NodeFactory.createLiteralDT(number + ".0E0", XSDDatatype.XSDdouble);
      case 3 -> NodeFactory.createLiteralDT("20" + (50 + number), XSDDatatype.XSDgYear);
      case 4 -> NodeFactory.createLiteralLang("区" + number, "zh");
      case 5 -> NodeFactory.createLiteralString("s" + number);
      case 6 -> NodeFactory.createBlankNode("b" + number);
      default -> subject;
    };
  }

  /** All patterns of a quad: each of its terms, or any. */
  private static List<Quad> patterns(Quad quad) {
    var patterns = new ArrayList<Quad>();
    for (int bits = 0; bits < 16; bits++) {
      patterns.add(
          new Quad(
              (bits & 1) == 0 ? Node.ANY : quad.getGraph(),
              (bits & 2) == 0 ? Node.ANY : quad.getSubject(),
              (bits & 4) == 0 ? Node.ANY : quad.getPredicate(),
              (bits & 8) == 0 ? Node.ANY : quad.getObject()));
    }
    return patterns;
  }

  private static boolean matches(Quad pattern, Quad quad) {
    return matches(pattern.getGraph(), quad.getGraph())
        && matches(pattern.getSubject(), quad.getSubject())
        && matches(pattern.getPredicate(), quad.getPredicate())
        && matches(pattern.getObject(), quad.getObject());
  }

  private static boolean matches(Node pattern, Node term) {
    return pattern.equals(Node.ANY) || pattern.equals(term);
  }
}
