package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.innovationatlas.serve.TestServer.graph;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.http.DefaultHttpClient;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.HttpLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.innovationatlas.JsonLdQuads;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that nobody here wrote get from the server of the real atlas what they expect. */
class ForeignClientsTest {
  private static final String PREFIXES =
      "PREFIX inno: <" + Inno.NS + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
  private static final String BASE = Inno.ROOT + "shanghai/";
  private static final String PARK = "shanghai/park/grand-neo-bay";
  private static final String PUTUO = BASE + "district/putuo";
  private static final String PASSAGE = BASE + "passage/2022/4.3/8";

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ServedFacts.content(SmallAtlas.SHANGHAI));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String sparql() {
    return server.sparql().toString();
  }

  /** Apache Jena, over HTTP alone. */
  @Nested
  class Jena {
    @Test
    void asksByAConnection() {
      try (var connection = RDFConnection.connect(sparql())) {
        var names = Stream.<String>builder();
        connection.querySelect(
            PREFIXES + "SELECT ?name { <" + PUTUO + "> rdfs:label ?name }",
            row -> names.add(row.getLiteral("name").getLexicalForm()));

        assertThat(names.build()).contains("普陀区");
        assertThat(connection.queryAsk(PREFIXES + "ASK { ?d a inno:District }")).isTrue();
        assertThat(connection.queryAsk(PREFIXES + "ASK { ?d a inno:Dragon }")).isFalse();
        assertThat(connection.queryDescribe("DESCRIBE <" + PUTUO + ">").isEmpty()).isFalse();
        var districts =
            connection.queryConstruct(PREFIXES + "CONSTRUCT WHERE { ?d a inno:District }");
        assertThat(districts.size()).isEqualTo(16);
      }
    }

    @ParameterizedTest
    @EnumSource(QuerySendMode.class)
    void sendsAQueryInEveryWay(QuerySendMode mode) {
      try (var execution = inGraphs(mode).build()) {
        var row = execution.select().next();

        assertThat(row.get("n").getLiteralValue()).isEqualTo(1);
      }
    }

    /** Counts the graphs that hold triples, of two that the request names. */
    private static QueryExecHTTPBuilder inGraphs(QuerySendMode mode) {
      return QueryExecHTTP.newBuilder()
          .endpoint(sparql())
          .sendMode(mode)
          .queryString("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
          .addNamedGraphURI(PASSAGE)
          .addNamedGraphURI(BASE + "passage/2022/4.3/unknown");
    }

    @Test
    void hearsWhatIsWrong() {
      var execution =
          QueryExecHTTP.newBuilder().endpoint(sparql()).queryString("ASK { ?s ?p 上海 }").build();

      assertThatThrownBy(execution::ask)
          .isInstanceOfSatisfying(
              QueryExceptionHTTP.class,
              failure -> {
                assertThat(failure.getStatusCode()).isEqualTo(400);
                assertThat(failure.getResponse())
                    .isEqualTo("Line 1, column 13: \"上海\" is no word of SPARQL.\n");
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {PARK, "shanghai/passage/2022/4.3/8", "ontology", "shapes", "sparql"})
    void readsAnAddressAsLinkedData(String path) throws Exception {
      var address = server.root().resolve(path).toString();

      var read = RDFParser.source(address).toGraph();

      var expected = graph(server.get(path, "Accept", "application/n-triples"));
      assertThat(read.isIsomorphicWith(expected)).isTrue();
      assertThat(read.isEmpty()).isFalse();
    }
  }

  /** Eclipse RDF4J. */
  @Nested
  class Rdf4j {
    private final SPARQLRepository repository = new SPARQLRepository(sparql());
    private final ValueFactory values = SimpleValueFactory.getInstance();
    private RepositoryConnection connection;

    @BeforeEach
    void connect() {
      connection = repository.getConnection();
    }

    @AfterEach
    void disconnect() {
      connection.close();
      repository.shutDown();
    }

    @Test
    void selectsWithBindings() {
      var query =
          connection.prepareTupleQuery(
              QueryLanguage.SPARQL, PREFIXES + "SELECT ?name { ?place rdfs:label ?name }");
      query.setBinding("place", values.createIRI(PUTUO));

      try (var rows = query.evaluate()) {
        assertThat(rows.stream().map(row -> row.getValue("name")))
            .contains(values.createLiteral("普陀区", "zh"));
      }
    }

    @Test
    void bindsATextOfAnyScript() {
      var query = connection.prepareBooleanQuery(PREFIXES + "ASK { ?place rdfs:label ?name }");
      query.setBinding("name", values.createLiteral("普陀区", "zh"));
      assertThat(query.evaluate()).isTrue();

      query.setBinding("name", values.createLiteral("\"} 𠀀 \\", "zh"));
      assertThat(query.evaluate()).isFalse();
    }

    @Test
    void constructs() {
      var query = connection.prepareGraphQuery(PREFIXES + "CONSTRUCT WHERE { ?d a inno:District }");

      assertThat(QueryResults.asModel(query.evaluate()).subjects()).hasSize(16);
    }

    @Test
    void namesTheGraphsOfADataset() {
      var query =
          connection.prepareTupleQuery("SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (?n > 0)");
      var dataset = new SimpleDataset();
      dataset.addDefaultGraph(values.createIRI(PASSAGE));
      query.setDataset(dataset);

      try (var rows = query.evaluate()) {
        assertThat(rows.stream()).hasSize(1);
      }
    }

    @Test
    void browsesStatements() {
      IRI putuo = values.createIRI(PUTUO);

      assertThat(connection.hasStatement(putuo, null, null, false)).isTrue();
      try (var statements = connection.getStatements(putuo, null, null, false)) {
        assertThat(statements.stream()).isNotEmpty();
      }
      try (var graphs = connection.getContextIDs()) {
        assertThat(graphs.stream()).contains(values.createIRI(PASSAGE));
      }
    }
  }

  /** Titanium JSON-LD, which fetches documents and the context from the server. */
  @Nested
  class Titanium {
    private final AtomicInteger contexts = new AtomicInteger();

    /** What has an IRI of the project's is fetched from the server at the same path. */
    private DocumentLoader loader() {
      var http = new HttpLoader(DefaultHttpClient.defaultInstance());
      return (address, options) -> {
        var text = address.toString();
        if (text.equals(Inno.ROOT + "context.jsonld")) {
          contexts.incrementAndGet();
        }
        return http.loadDocument(
            text.startsWith(Inno.ROOT)
                ? server.root().resolve(text.substring(Inno.ROOT.length()))
                : address,
            options);
      };
    }

    @Test
    void expandsThePageOfAThing() throws Exception {
      var page = server.root().resolve(PARK);

      var expanded = JsonLd.expand(page).loader(loader()).get();

      assertThat(expanded.toString()).contains(Inno.ROOT + PARK).doesNotContain("\"inno:");
      var read = GraphFactory.createDefaultGraph();
      JsonLd.toRdf(page)
          .loader(loader())
          .provide(new JsonLdQuads(quad -> read.add(quad.asTriple())));
      var expected = graph(server.get(PARK, "Accept", "application/n-triples"));
      assertThat(read.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void expandsADocumentOfFactsWithTheContextOfTheServer() throws Exception {
      var file = SmallAtlas.SHANGHAI.resolve("08-putuo.json");
      try (var in = Files.newInputStream(file)) {
        var document = JsonDocument.of(in);

        var read = new ArrayList<Quad>();
        JsonLd.toRdf(document).loader(loader()).provide(new JsonLdQuads(read::add));

        assertThat(contexts).hasPositiveValue();
        var passage =
            graph(
                server.get(
                    "sparql?query="
                        + TestServer.encode("CONSTRUCT WHERE { ?s ?p ?o }")
                        + "&default-graph-uri="
                        + PASSAGE));
        assertThat(read)
            .filteredOn(quad -> quad.getGraph().hasURI(PASSAGE))
            .isNotEmpty()
            .allSatisfy(quad -> assertThat(passage.contains(quad.asTriple())).isTrue());
      }
    }
  }
}
