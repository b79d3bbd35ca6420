package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.JsonLdQuads;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Statement;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact document is JSON-LD 1.1: any processor reads the triples that the loader maps. */
class JsonLdTest {
  private static final String CONTEXT = "https://w3id.org/innovation-atlas/context.jsonld";
  private static final int GENERATED = 200;
  private static final Path EVERY_FIELD =
      Path.of("src/test/resources/graph/every-field/document.json");

  static List<Path> shanghai() throws IOException {
    return SmallAtlas.shanghai().documents();
  }

  @ParameterizedTest
  @MethodSource("shanghai")
  void readsARealDocumentAsTheLoaderDoes(Path file) throws Exception {
    assertReadAlike(SmallAtlas.shanghai(), file);
  }

  static List<Path> coalRegions() throws IOException {
    return SmallAtlas.coalRegions().documents();
  }

  @ParameterizedTest
  @MethodSource("coalRegions")
  void readsADocumentInAnotherLanguageAsTheLoaderDoes(Path file) throws Exception {
    assertReadAlike(SmallAtlas.coalRegions(), file);
  }

  @Test
  void readsADocumentOfEveryFieldAsTheLoaderDoes() throws Exception {
    assertReadAlike(SmallAtlas.atlas(), EVERY_FIELD);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsAGeneratedDocumentAsTheLoaderDoes(long seed, @TempDir Path folder) throws Exception {
    var file = folder.resolve("document.json");
    Files.writeString(file, GeneratedDocument.of(seed));

    assertReadAlike(SmallAtlas.atlas(), file);
  }

  static LongStream seeds() {
    return LongStream.range(0, GENERATED);
  }

  @Test
  void needsNothingFromTheWebButTheContext() {
    var elsewhere =
        """
        { "@context": "https://example.org/other.jsonld", "id": "passage/2022/4.3/8" }
        """;
    assertThatThrownBy(
            () ->
                JsonLd.toRdf(JsonDocument.of(new StringReader(elsewhere)))
                    .options(options())
                    .provide(new JsonLdQuads(quad -> {})))
        .isInstanceOf(JsonLdError.class);
  }

  private static void assertReadAlike(Atlas atlas, Path file) throws Exception {
    assertThat(published(file)).isNotEmpty().isEqualTo(mapped(atlas, file));
  }

  /** What a JSON-LD processor reads. */
  static Set<Quad> published(Path file) throws Exception {
    try (var json = Files.newInputStream(file)) {
      var quads = new HashSet<Quad>();
      JsonLd.toRdf(JsonDocument.of(json)).options(options()).provide(new JsonLdQuads(quads::add));
      return quads;
    }
  }

  private static JsonLdOptions options() {
    var options = new JsonLdOptions();
    options.setDocumentLoader(JsonLdTest::load);
    return options;
  }

  private static Document load(URI iri, DocumentLoaderOptions options) throws JsonLdError {
    if (iri.toString().equals(CONTEXT)) {
      return JsonDocument.of(Inno.class.getResourceAsStream("/ontology/context.jsonld"));
    }
    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, iri + " is refused");
  }

  /** What the loader maps: the statements, and the passage's own description as plain triples. */
  private static Set<Quad> mapped(Atlas atlas, Path file) throws IOException {
    var iris = new Iris(atlas.base());
    var terms = new Terms(iris);
    var quads = new HashSet<Quad>();
    var loaded = new ArrayList<Quad>();
    for (var document : SmallAtlas.documents(atlas, List.of(file))) {
      new AtlasGraph(atlas, SmallAtlas.ONTOLOGY).map(document, loaded::add);
      var graph = iris.passage(document.id());
      for (var fact : document.facts()) {
        for (Statement statement : fact.statements()) {
          quads.add(
              new Quad(
                  graph,
                  iris.thing(fact.id()),
                  Inno.property(statement.field()),
                  terms.of(statement.value())));
        }
      }
      assertThat(loaded).containsAll(quads);
      quads.addAll(description(loaded, iris.sourcesGraph(), graph));
    }
    return quads;
  }

  /** The document's "about" and "sha256", which JSON-LD has in the default graph. */
  private static List<Quad> description(Collection<Quad> loaded, Node sources, Node passage) {
    return loaded.stream()
        .filter(quad -> quad.getGraph().equals(sources) && quad.getSubject().equals(passage))
        .filter(quad -> Set.of(Inno.ABOUT, Inno.SHA256).contains(quad.getPredicate()))
        .map(quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()))
        .toList();
  }
}
