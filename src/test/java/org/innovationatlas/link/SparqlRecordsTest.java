package org.innovationatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** Asks a real endpoint, with a thing in it that also has other names. */
class SparqlRecordsTest {
  private static final Path THING =
      Path.of("src", "test", "resources", "link", "forms", "wikidata.nt");

  @Test
  void findsWhatBearsANameOfTheAtlas() throws IOException {
    var dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.source(THING).parse(dataset);
    var server = FusekiServer.create().port(0).loopback(true).add("/data", dataset).build().start();
    try {
      var endpoint = URI.create(server.datasetURL("/data"));

      assertThat(read(endpoint, "码头大学", "Other"))
          .singleElement()
          .satisfies(
              entity -> {
                assertThat(entity.iri()).isEqualTo("http://www.wikidata.org/entity/Q1");
                assertThat(entity.names()).hasSize(2);
                assertThat(entity.kinds()).containsExactly(Kind.EDUCATION);
                assertThat(entity.year()).hasValue(1907);
                assertThat(entity.area()).hasValue(Area.point(121.5, 31.2));
              });
      assertThat(read(endpoint, "Quay")).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void saysThatNothingAnswers() {
    assertThatThrownBy(() -> read(URI.create("http://127.0.0.1:1/sparql"), "Quay"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("http://127.0.0.1:1/sparql does not answer as a SPARQL endpoint");
  }

  private static List<Entity> read(URI endpoint, String... names) throws IOException {
    var subject =
        new Entity(
            "https://example.org/atlas/institution/quay",
            List.of(names).stream().map(name -> new EntityName(name, false)).toList(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of());
    var records = new ArrayList<Entity>();
    new SparqlRecords(endpoint).read(List.of(subject), records::add);
    return records;
  }
}
