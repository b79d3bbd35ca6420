package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.link.Mapping.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksetTest {
  private static final Path EXPECTED =
      Path.of("src", "test", "resources", "link", "linkset", "expected.ttl");
  private static final LinksetDescription SET =
      new LinksetDescription(
          SmallAtlas.atlas(), "ror", "https://example.org/ror.json", LocalDate.of(2026, 1, 2));
  private static final List<Mapping> MAPPINGS =
      List.of(
          ReviewTableTest.mapping(
              "institution/quay", "001", Optional.of(new Review("Li Na", "2026-01-03", true))),
          ReviewTableTest.mapping("institution/bay", "002", Optional.empty()));

  @TempDir private Path folder;

  @Test
  void holdsAReviewedLinkAsDecidedAndTheOtherAsACloseMatch() {
    Graph expected = GraphFactory.createDefaultGraph();
    RDFParser.source(EXPECTED).parse(expected);

    assertThat(Linkset.graph(SET, MAPPINGS).isIsomorphicWith(expected)).isTrue();
  }

  @Test
  void conformsToTheShapes() {
    var data = Linkset.graph(SET, MAPPINGS);
    GraphUtil.addInto(data, SmallAtlas.ONTOLOGY.vocabulary());

    assertThat(ShaclValidator.get().validate(SmallAtlas.ONTOLOGY.shapes(), data).getEntries())
        .isEmpty();
  }

  @Test
  void isWrittenTheSameWhateverTheOrderOfItsLinks() {
    var other = List.of(MAPPINGS.get(1), MAPPINGS.get(0));

    assertThat(written(other)).isEqualTo(written(MAPPINGS)).contains("skos:closeMatch");
  }

  @Test
  void namesTheLinksThatANewOneWouldLose() throws IOException {
    var file = folder.resolve("ror.ttl");
    Files.writeString(file, written(MAPPINGS));

    var old = Linkset.read(file);
    assertThat(Linkset.lost(old, MAPPINGS)).isEmpty();
    assertThat(Linkset.lost(old, List.of()))
        .containsExactly("https://example.org/atlas/institution/quay https://ror.org/001");
  }

  private static String written(List<Mapping> mappings) {
    var out = new ByteArrayOutputStream();
    Linkset.write(Linkset.graph(SET, mappings), out);
    return out.toString(UTF_8);
  }
}
