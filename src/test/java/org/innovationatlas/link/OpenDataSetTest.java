package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One university, in every form in which open data may tell of it. */
class OpenDataSetTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "link", "forms");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ror-v1.json, https://ror.org/000000001",
    "ror-v2.json, https://ror.org/000000001",
    "wikidata-dump.json, http://www.wikidata.org/entity/Q1",
    "wikidata-entity.json, http://www.wikidata.org/entity/Q1",
    "wikidata.nt, http://www.wikidata.org/entity/Q1",
    "features.geojson, https://www.openstreetmap.org/relation/1",
    "overpass.json, https://www.openstreetmap.org/relation/1",
    "map.osm, https://www.openstreetmap.org/node/1",
    "thing.ttl, https://quay.example/#university",
  })
  void readsTheUniversity(String file, String iri) throws IOException {
    assertThat(read(FORMS.resolve(file).toString()))
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.iri()).isEqualTo(iri);
              assertThat(entity.names())
                  .extracting(EntityName::text)
                  .contains("Quay University", "码头大学")
                  .doesNotContain("Quay");
              assertThat(entity.kinds()).contains(Kind.EDUCATION);
              assertThat(entity.year()).hasValue(1907);
              assertThat(entity.websites()).containsExactly("quay.example");
              assertThat(entity.area().orElseThrow().kilometresTo(Area.point(121.5, 31.2)))
                  .isLessThan(1);
            });
  }

  @ParameterizedTest
  @CsvSource({"ror-v1.json", "ror-v2.json"})
  void readsWhereAnOrganisationOfRorIs(String file) throws IOException {
    assertThat(read(FORMS.resolve(file).toString()).get(0).places())
        .isEqualTo(Set.of("Lumen", "https://sws.geonames.org/17/"));
  }

  @Test
  void readsATableOfGeoNames() throws IOException {
    assertThat(read(FORMS.resolve("places.txt").toString()))
        .containsExactly(
            new Entity(
                "https://sws.geonames.org/17/",
                List.of(name("Lumen"), name("Lumen City"), name("流明"), name("流明市")),
                Set.of(Kind.SETTLEMENT),
                Set.of(),
                Optional.of(Area.point(121.5, 31.2)),
                Optional.empty(),
                Set.of()));
  }

  @Test
  void unpacksGzip() throws IOException {
    var packed = folder.resolve("ror.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(FORMS.resolve("ror-v2.json"), out);
    }
    assertThat(read(packed.toString())).hasSize(1);
  }

  @Test
  void unpacksBzip2() throws IOException {
    var packed = folder.resolve("wikidata.json.bz2");
    try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(packed))) {
      Files.copy(FORMS.resolve("wikidata-dump.json"), out);
    }
    assertThat(read(packed.toString())).hasSize(1);
  }

  @Test
  void unpacksTheDataOfAnArchive() throws IOException {
    var packed = folder.resolve("cities.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(packed))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("About the data".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("cities.txt"));
      Files.copy(FORMS.resolve("places.txt"), out);
    }
    assertThat(read(packed.toString())).hasSize(1);
  }

  @Test
  void readsOneRecordALine() throws IOException {
    var lines = folder.resolve("ror.ndjson");
    var record = Files.readString(FORMS.resolve("ror-v2.json")).replaceAll("[\\r\\n]", "").strip();
    var one = record.substring(1, record.length() - 1);
    Files.writeString(lines, one + "\n" + one.replace("000000001", "000000003") + "\n");
    assertThat(read(lines.toString()))
        .extracting(Entity::iri)
        .containsExactly("https://ror.org/000000001", "https://ror.org/000000003");
  }

  @Test
  void readsFromTheWeb() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var body = Files.readAllBytes(FORMS.resolve("thing.ttl"));
    server.createContext(
        "/data/thing.ttl",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(read(base + "/data/thing.ttl")).hasSize(1);
      assertThatThrownBy(() -> read(base + "/nothing.ttl"))
          .hasMessageContaining("/nothing.ttl: the server answered 404");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json | [{\"id\": 1}, {\"id\": 2}] | none of its 2 records is in a form that is known",
        "a.json | [{\"id\": 1}, | Unexpected end",
        "a.json | \"text\" | expected objects",
        "a.txt | one two | line 1 has 1 fields between tabs; expected the 19",
        "a.ttl | <a> <b> | this is no Turtle",
        "a.osm | <osm><node> | this is no XML of OpenStreetMap",
        "a.csv | a,b | in no form that can be read",
        "a.zip | a | the archive holds no file with data",
      })
  void saysWhatIsWrongWithAFile(String name, String text, String message) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    assertThatThrownBy(() -> read(file.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  private static EntityName name(String text) {
    return new EntityName(text, false);
  }

  private static List<Entity> read(String address) throws IOException {
    var records = new ArrayList<Entity>();
    new OpenDataSet(address).read(records::add);
    return records;
  }
}
