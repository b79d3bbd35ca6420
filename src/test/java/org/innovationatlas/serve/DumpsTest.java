package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.serve.TestServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.cli.ServedFacts;
import org.innovationatlas.serve.content.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The graphs of the real atlas as files. */
class DumpsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FACTS = "dump/shanghai-2022-facts.nq";

  private static Content content;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    content = ServedFacts.content(SmallAtlas.SHANGHAI);
    server = TestServer.of(content);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    return HttpClient.newHttpClient()
        .send(server.request(path, headers).build(), BodyHandlers.ofByteArray());
  }

  private static DatasetGraph read(byte[] bytes, String name) {
    var dataset = DatasetGraphFactory.create();
    InputStream in = new ByteArrayInputStream(bytes);
    RDFParser.source(in).lang(RDFLanguages.filenameToLang(name)).parse(dataset);
    return dataset;
  }

  @Test
  void givesEachFileWithItsSizeAndChecksum() throws Exception {
    var list = JSON.readTree(server.get("dump/").body());
    var told = server.get("dump/SHA256SUMS");
    assertThat(told.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    var sums = told.body();

    assertThat(list).hasSizeGreaterThan(50);
    for (JsonNode file : list) {
      var name = file.get("name").asText();
      var answer = bytes("dump/" + name);
      var digest = MessageDigest.getInstance("SHA-256").digest(answer.body());

      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.body()).hasSize(file.get("size").asInt());
      assertThat(file.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest));
      assertThat(sums).contains(file.get("sha256").asText() + "  " + name + "\n");
      assertThat(header(answer, "Repr-Digest"))
          .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
      assertThat(header(answer, "Content-Type"))
          .startsWith(
              file.get("compressed").asBoolean()
                  ? "application/gzip"
                  : file.get("mediaType").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig", "jsonld"})
  void holdsAllGraphsOfTheAtlasAndTheVocabularyApart(String format) throws Exception {
    var whole = read(bytes("dump/shanghai-2022." + format).body(), "x." + format);

    var expected = new HashSet<Node>();
    content.dataset().begin();
    try {
      content.dataset().listGraphNodes().forEachRemaining(expected::add);
    } finally {
      content.dataset().end();
    }
    expected.removeIf(
        name -> name.getURI().matches(".*/(graph/catalog|[.]well-known/sparql-examples)"));
    var graphs = new HashSet<Node>();
    whole.listGraphNodes().forEachRemaining(graphs::add);
    assertThat(graphs).isEqualTo(expected);
    assertThat(graphs).hasSizeGreaterThan(25);
  }

  @Test
  void holdsTheSameInEveryFormat() throws Exception {
    var quads = read(bytes(FACTS).body(), "x.nq");
    var trig = read(bytes("dump/shanghai-2022-facts.trig").body(), "x.trig");
    var jsonld = read(bytes("dump/shanghai-2022-facts.jsonld").body(), "x.jsonld");
    var turtle = read(bytes("dump/shanghai-2022-facts.ttl").body(), "x.ttl");

    assertThat(quads(trig)).isEqualTo(quads(quads));
    assertThat(quads(jsonld)).isEqualTo(quads(quads));
    var triples = new HashSet<>();
    quads.find().forEachRemaining(quad -> triples.add(quad.asTriple()));
    assertThat(turtle.getDefaultGraph().size()).isEqualTo(triples.size());
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    var quads = new HashSet<Quad>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  @Test
  void compressesTheSameBytes() throws Exception {
    var compressed = bytes(FACTS + ".gz").body();

    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes(FACTS).body());
    }
  }

  @Test
  void keepsWhatIsUnderAnotherLicenceOutOfWhatDoesNotKeepGraphsApart() throws Exception {
    var turtle = server.get("dump/shanghai-2022.ttl").body();
    var boundaries = server.get("dump/shanghai-2022-reference-shanghai-boundaries.ttl").body();

    assertThat(turtle).doesNotContain("POLYGON").contains("大零号湾");
    assertThat(boundaries).contains("POLYGON", "opendatacommons.org/licenses/odbl");
  }

  @Test
  void tellsTheLicencesOfEachFile() throws Exception {
    var list = JSON.readTree(server.get("dump/").body());

    assertThat(licences(list, "shanghai-2022-facts.nq"))
        .isEqualTo("[\"https://creativecommons.org/licenses/by/4.0/\"]");
    assertThat(licences(list, "shanghai-2022-reference-shanghai-boundaries.nq"))
        .isEqualTo("[\"https://opendatacommons.org/licenses/odbl/1-0/\"]");
    assertThat(licences(list, "shanghai-2022.nq")).contains("odbl", "by/4.0");
  }

  private static String licences(JsonNode list, String name) {
    for (JsonNode file : list) {
      if (file.get("name").asText().equals(name)) {
        return file.get("licences").toString();
      }
    }
    throw new AssertionError(name + " is not listed");
  }

  @Test
  void sendsThePartThatIsAskedFor() throws Exception {
    var whole = bytes(FACTS).body();

    var part = bytes(FACTS, "Range", "bytes=100-199");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + whole.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
    assertThat(bytes(FACTS, "Range", "bytes=999999999-").statusCode()).isEqualTo(416);
  }

  @Test
  void sendsTheWholeToWhoHasAPartOfAnotherFile() throws Exception {
    var tag = header(bytes(FACTS), "ETag");

    assertThat(bytes(FACTS, "Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(bytes(FACTS, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void sendsNothingTwiceToWhoHasItAlready() throws Exception {
    var answer = bytes(FACTS);

    assertThat(bytes(FACTS, "If-None-Match", header(answer, "ETag")).statusCode()).isEqualTo(304);
    assertThat(bytes(FACTS, "If-Modified-Since", header(answer, "Last-Modified")).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({"HEAD, 200", "OPTIONS, 204", "PUT, 405", "POST, 405", "DELETE, 405"})
  void onlySends(String method, int status) throws Exception {
    var request = server.request(FACTS).method(method, BodyPublishers.noBody());

    assertThat(server.send(request).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dump/none.nq",
        "dump/..%2f..%2fetc%2fpasswd",
        "dump/%2e%2e/pom.xml",
        "dump/.hidden"
      })
  void hasNoOtherFiles(String path) throws Exception {
    var answer = server.raw("GET /" + path + " HTTP/1.0\r\n\r\n");

    assertThat(answer).containsPattern("^HTTP/1.1 4(00|04)");
  }
}
