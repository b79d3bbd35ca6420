package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.graph.RdfFile;
import org.innovationatlas.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference data and link sets: what is known from elsewhere says where it is from. */
class DataBesideFactsTest {
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Pattern RING = Pattern.compile("\\(([^()]+)\\)");
  private static final List<Node> IDENTITY =
      List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());

  /** A file with the graph that it is loaded into. */
  private record Loaded(Path file, Node name, Graph graph) {
    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  static List<Loaded> files() throws IOException {
    var files = new ArrayList<>(reference());
    files.addAll(links());
    return files;
  }

  static List<Loaded> reference() throws IOException {
    return load("reference", SmallAtlas.shanghai().reference());
  }

  static List<Loaded> links() throws IOException {
    return load("links", SmallAtlas.shanghai().links());
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysItsTitleSourceAndLicence(Loaded loaded) {
    assertThat(values(loaded, loaded.name(), DCTerms.title.asNode()))
        .extracting(Node::getLiteralLanguage)
        .containsExactlyInAnyOrder("en", "zh");
    assertThat(values(loaded, loaded.name(), DCTerms.source.asNode())).isNotEmpty();
    assertThat(values(loaded, loaded.name(), DCTerms.license.asNode()))
        .singleElement()
        .matches(Node::isURI);
  }

  @ParameterizedTest
  @MethodSource("links")
  void saysOfEachLinkHowItWasFound(Loaded loaded) {
    var described = new HashSet<Triple>();
    for (Triple mapping :
        find(loaded, Node.ANY, OWL2.annotatedSource.asNode(), Node.ANY).toList()) {
      described.add(
          Triple.create(
              mapping.getObject(),
              value(loaded, mapping.getSubject(), OWL2.annotatedProperty.asNode()),
              value(loaded, mapping.getSubject(), OWL2.annotatedTarget.asNode())));
    }
    assertThat(identities(loaded).toList()).isNotEmpty().hasSameElementsAs(described);
  }

  @ParameterizedTest
  @MethodSource("links")
  void countsTheLinksOfEachPredicate(Loaded loaded) {
    var counted =
        find(loaded, Node.ANY, VOID.linkPredicate.asNode(), Node.ANY)
            .map(
                set ->
                    set.getObject()
                        + " "
                        + value(loaded, set.getSubject(), VOID.triples.asNode())
                            .getLiteralLexicalForm());
    assertThat(counted)
        .containsExactlyInAnyOrderElementsOf(
            IDENTITY.stream()
                .map(predicate -> predicate + " " + links(loaded, predicate))
                .filter(count -> !count.endsWith(" 0"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("links")
  void linksInTheFormOfItsTarget(Loaded loaded) {
    var target =
        value(
            loaded,
            value(loaded, loaded.name(), VOID.objectsTarget.asNode()),
            VOID.uriSpace.asNode());
    assertThat(identities(loaded).map(Triple::getObject))
        .allMatch(object -> object.getURI().startsWith(target.getLiteralLexicalForm()));
  }

  @Test
  void drawsClosedRingsInsideShanghai() throws IOException {
    var wkt =
        reference().stream()
            .flatMap(loaded -> find(loaded, Node.ANY, geo("asWKT"), Node.ANY))
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .toList();
    assertThat(wkt).filteredOn(text -> !text.startsWith("POINT")).hasSize(16);
    for (String text : wkt) {
      var rings = RING.matcher(text);
      while (rings.find()) {
        var points = List.of(rings.group(1).split(", ", -1));
        assertThat(points.get(0)).isEqualTo(points.get(points.size() - 1));
        assertThat(points).allMatch(DataBesideFactsTest::isInShanghai);
      }
    }
  }

  @Test
  void keepsTheLicenceOfOpenStreetMapWithEachBoundary() throws IOException {
    var boundaries =
        reference().stream()
            .filter(loaded -> loaded.toString().equals("shanghai-boundaries.ttl"))
            .findFirst()
            .orElseThrow();
    var geometries =
        find(boundaries, Node.ANY, geo("asWKT"), Node.ANY).map(Triple::getSubject).toList();
    assertThat(geometries).hasSize(16);
    for (Node geometry : geometries) {
      assertThat(value(boundaries, geometry, DCTerms.license.asNode()))
          .hasToString("https://opendatacommons.org/licenses/odbl/1-0/");
      assertThat(value(boundaries, geometry, DCTerms.rights.asNode()).getLiteralLexicalForm())
          .contains("© OpenStreetMap contributors");
    }
  }

  private static boolean isInShanghai(String point) {
    var numbers = List.of(point.split(" ", -1));
    double longitude = Double.parseDouble(numbers.get(0));
    double latitude = Double.parseDouble(numbers.get(1));
    return 120.8 < longitude && longitude < 122.2 && 30.6 < latitude && latitude < 31.9;
  }

  private static List<Loaded> load(String family, List<Path> paths) throws IOException {
    var iris = new Iris(SmallAtlas.shanghai().base());
    var problems = new ArrayList<Problem>();
    var all = new ArrayList<Loaded>();
    for (Path path : paths) {
      var file = new RdfFile(path);
      var graph = GraphFactory.createDefaultGraph();
      var name = iris.graph(family, file.name());
      file.read(name, quad -> graph.add(quad.asTriple()), problems::add);
      all.add(new Loaded(path, name, graph));
    }
    assertThat(problems).isEmpty();
    return all;
  }

  private static Stream<Triple> identities(Loaded loaded) {
    return IDENTITY.stream().flatMap(predicate -> find(loaded, Node.ANY, predicate, Node.ANY));
  }

  private static long links(Loaded loaded, Node predicate) {
    return find(loaded, Node.ANY, predicate, Node.ANY).count();
  }

  private static List<Node> values(Loaded loaded, Node subject, Node predicate) {
    return find(loaded, subject, predicate, Node.ANY).map(Triple::getObject).toList();
  }

  private static Node value(Loaded loaded, Node subject, Node predicate) {
    var values = values(loaded, subject, predicate);
    assertThat(values).as("%s %s", subject, predicate).hasSize(1);
    return values.get(0);
  }

  private static Stream<Triple> find(Loaded loaded, Node subject, Node predicate, Node object) {
    return loaded.graph().find(subject, predicate, object).toList().stream();
  }

  private static Node geo(String term) {
    return NodeFactory.createURI(GEO + term);
  }
}
