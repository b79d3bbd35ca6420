package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.graph.RdfFile;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Field;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;

/** Every triple of the Shanghai atlas has a source, and one that has none is found. */
class CoverCheckTest {

  @Test
  void findsNoTripleOfTheAtlasWithoutASource() throws IOException {
    assertThat(check(quads())).isEmpty();
  }

  @Test
  void findsTheFactThatNoClaimStates() throws IOException {
    var quads = quads();
    var claimed =
        quads.stream()
            .filter(quad -> quad.getPredicate().equals(Inno.property(Field.STATUS)))
            .findFirst()
            .orElseThrow();
    quads.add(
        new Quad(
            claimed.getGraph(),
            claimed.getSubject(),
            claimed.getPredicate(),
            Inno.concept(CodeList.STATUS, "unheard-of")));

    assertThat(check(quads)).singleElement().asString().contains("status/unheard-of");
  }

  @Test
  void findsTheGraphThatNamesNoSource() throws IOException {
    var quads = quads();
    quads.add(new Quad(node("graph"), node("s"), node("p"), node("o")));

    assertThat(check(quads)).singleElement().asString().startsWith("<https://example.org/graph>: ");
  }

  private static Node node(String localName) {
    return NodeFactory.createURI("https://example.org/" + localName);
  }

  private static List<?> check(List<Quad> quads) {
    return CoverCheck.check(MemoryStore.load(quads::forEach));
  }

  private static List<Quad> quads() throws IOException {
    var atlas = SmallAtlas.shanghai();
    var quads = new ArrayList<>(SmallAtlas.quads(atlas));
    for (var path : atlas.reference()) {
      var graph = new Iris(atlas.base()).graph("reference", new RdfFile(path).name());
      new RdfFile(path).read(graph, quads::add, problem -> {});
    }
    for (var graph : List.of(Inno.VOCABULARY_GRAPH, Inno.CODES_GRAPH)) {
      var triples =
          graph.equals(Inno.CODES_GRAPH)
              ? SmallAtlas.ONTOLOGY.codeLists()
              : SmallAtlas.ONTOLOGY.vocabulary();
      triples.find().forEach(triple -> quads.add(Quad.create(graph, triple)));
    }
    return quads;
  }
}
