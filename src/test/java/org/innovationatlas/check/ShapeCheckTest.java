package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;

/** A problem of the shapes is told in the words and at the place of the facts. */
class ShapeCheckTest {
  private static final String PARK = "https://example.org/atlas/park/bay";
  private static final Position THING = new Position("facts/08.json", 9, 5, "/facts/1");
  private static final Position STATUS = new Position("facts/08.json", 12, 17, "/facts/1/status");

  private static final String SHAPES =
      """
      @prefix inno: <https://w3id.org/innovation-atlas/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      <https://example.org/shape> a sh:NodeShape ;
        sh:targetClass inno:Park ;
        sh:property
          [ sh:path inno:year ; sh:minCount 1 ; sh:severity sh:Warning ] ,
          [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "要有名称。"@zh, "A thing needs a name."@en ] ,
          [ sh:path inno:slogan ; sh:maxCount 0 ] .
      """;

  @Test
  void tellsTheFieldTheFileAndTheLine() {
    var problems = check(SmallAtlas.ONTOLOGY.shapes(), "inno:status <%s/no-code>".formatted(PARK));

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("facts/08.json:12:17 /facts/1/status: ")
        .contains(PARK + "/no-code", "\"status\" takes a code of the status list");
  }

  @Test
  void tellsTheThingWhereTheFieldIsMissing() {
    assertThat(check(parse(SHAPES), "inno:year \"2022\""))
        .extracting(Problem::toString)
        .containsExactly("facts/08.json:9:5 /facts/1: A thing needs a name.");
  }

  @Test
  void namesTheThingThatStandsInNoDocument() {
    var data = parse("<https://example.org/atlas/park/other> a <" + Inno.NS + "Park> .");
    assertThat(new ShapeCheck(parse(SHAPES), ShapeCheckTest::find).check(data))
        .extracting(Problem::toString)
        .containsExactly("<https://example.org/atlas/park/other>: A thing needs a name.");
  }

  @Test
  void reportsNoWarnings() {
    assertThat(check(parse(SHAPES), "rdfs:label \"湾\"@zh")).isEmpty();
  }

  @Test
  void saysSomethingWhereTheShapeSaysNothing() {
    assertThat(check(parse(SHAPES), "rdfs:label \"湾\"@zh ; inno:slogan \"湾\"@zh"))
        .singleElement()
        .asString()
        .startsWith("facts/08.json:9:5 /facts/1: ")
        .contains("maxCount");
  }

  private static List<Problem> check(Graph shapes, String statements) {
    var label = statements.contains("inno:status") ? "rdfs:label \"湾\"@zh ; " : "";
    var data =
        """
        @prefix inno: <https://w3id.org/innovation-atlas/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <%s> a inno:Park ; %s%s .
        """;
    return new ShapeCheck(shapes, ShapeCheckTest::find)
        .check(parse(data.formatted(PARK, label, statements)));
  }

  private static Optional<Position> find(Node thing, Optional<Node> property) {
    if (!thing.hasURI(PARK)) {
      return Optional.empty();
    }
    var status = property.filter(Inno.property(Field.STATUS)::equals);
    return Optional.of(status.isPresent() ? STATUS : THING);
  }

  private static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
