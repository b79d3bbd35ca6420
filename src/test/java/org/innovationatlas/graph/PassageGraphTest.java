package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document becomes; each case is a folder with the documents and the file they give. */
class PassageGraphTest {
  private static final Path CASES = Path.of("src", "test", "resources", "graph");
  private static final Path EVERY_FIELD = CASES.resolve("every-field").resolve("document.json");

  static List<Path> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mapsTheDocumentsToExactlyTheExpectedFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var documents = SmallAtlas.documents(documents(files));
      assertThat(trig(documents)).isEqualTo(Files.readString(folder.resolve("expected.trig")));
    }
  }

  private static Path documents(Stream<Path> files) {
    return files.filter(file -> file.toString().contains("document")).findFirst().orElseThrow();
  }

  private static String trig(List<Document> documents) {
    var out = new ByteArrayOutputStream();
    var quads = new AtlasGraph(SmallAtlas.atlas(), SmallAtlas.ONTOLOGY).quads(documents);
    new RdfOutput(SmallAtlas.atlas().base(), RdfFormat.TRIG).write(quads, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void coversEveryFieldByACase() throws IOException {
    var used =
        statements(SmallAtlas.documents(EVERY_FIELD)).map(Statement::field).distinct().toList();
    assertThat(used).containsExactlyInAnyOrder(Field.values());
  }

  /** RFC 5147: char=START,END; the hash tells claims apart that share their words. */
  @Test
  void namesAClaimByItsPlaceInThePassageAndAHash() throws IOException {
    var passage = "https://example.org/atlas/passage/2022/4.3/8#";
    assertThat(claims(SmallAtlas.documents(EVERY_FIELD)))
        .extracting(Node::getURI)
        .allMatch(
            iri -> iri.matches(Pattern.quote(passage) + "(char=\\d+,\\d+;)?claim=[0-9a-f]{16}"))
        .anyMatch(iri -> iri.startsWith(passage + "char=0,2;claim="))
        .anyMatch(iri -> iri.startsWith(passage + "claim="));
  }

  @Test
  void countsTheEndOfAQuoteInCodePoints() throws IOException {
    assertThat(claims(SmallAtlas.documents(EVERY_FIELD)))
        .extracting(Node::getURI)
        .anyMatch(iri -> iri.contains("#char=34,37;")); // 𠮷论坛 is three code points, four chars
  }

  @Test
  void givesEveryClaimAnIriOfItsOwn() throws IOException {
    var atlas = SmallAtlas.shanghai();
    var documents = SmallAtlas.documents(atlas, atlas.documents());
    var quads = new AtlasGraph(atlas, SmallAtlas.ONTOLOGY).quads(documents);

    assertThat(claims(quads.stream())).hasSize((int) statements(documents).count());
  }

  @Test
  void keepsTheIrisOfClaimsWhenOtherFactsAreAdded() throws IOException {
    var whole = SmallAtlas.documents(EVERY_FIELD).get(0);
    var part =
        new Document(
            whole.id(),
            whole.about(),
            whole.sha256(),
            whole.hashPosition(),
            last(whole.facts()),
            whole.position());

    assertThat(claims(List.of(part))).isNotEmpty().isSubsetOf(claims(List.of(whole)));
  }

  @Test
  void givesAClaimAnotherIriWhenItsSupportOrPlaceChanges() throws IOException {
    var two = claims(SmallAtlas.documents(CASES.resolve("two-passages/documents.ndjson")));
    assertThat(two).doesNotHaveDuplicates().hasSize(8);
  }

  private static List<Fact> last(List<Fact> facts) {
    return facts.subList(facts.size() - 1, facts.size());
  }

  private static Stream<Statement> statements(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.facts().stream())
        .flatMap(fact -> fact.statements().stream());
  }

  private static List<Node> claims(List<Document> documents) {
    var quads = new ArrayList<Quad>();
    var graph = new AtlasGraph(SmallAtlas.atlas(), SmallAtlas.ONTOLOGY);
    documents.forEach(document -> graph.map(document, quads::add));
    return claims(quads.stream());
  }

  private static List<Node> claims(Stream<Quad> quads) {
    return List.copyOf(
        new HashSet<>(
            quads
                .filter(quad -> quad.getPredicate().equals(RDF.subject.asNode()))
                .map(Quad::getSubject)
                .toList()));
  }
}
