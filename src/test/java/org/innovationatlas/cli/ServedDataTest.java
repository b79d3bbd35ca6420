package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedDataTest {
  private static final String REFERENCE =
      "<https://example.org/x> <http://www.w3.org/2000/01/rdf-schema#label> \"%s\" .";
  private static final String LINK =
      "<https://example.org/x> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <https://example.org/%s> .";

  @TempDir private Path folder;

  private Path atlas;

  @BeforeEach
  void makeAnAtlasWithFilesOutsideItsFolder() throws IOException {
    atlas = Run.smallWith(folder.resolve("facts/small"), "", "");
    Files.createDirectory(folder.resolve("rdf"));
    Files.writeString(folder.resolve("rdf/x.ttl"), REFERENCE.formatted("X"));
    Files.writeString(folder.resolve("rdf/links.ttl"), LINK.formatted("y"));
    var head = Files.readString(atlas.resolve("atlas.json"));
    Files.writeString(
        atlas.resolve("atlas.json"),
        head.replaceFirst(
            "\\{",
            """
            { "reference": ["../../rdf/x.ttl"], "links": ["../../rdf/links.ttl"],
            """));
  }

  /** What the start of a server says. */
  private String start(Path... folders) throws IOException {
    var err = new ByteArrayOutputStream();
    var streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8));
    var served =
        new ServedData(new Console(streams), new Console(streams)::note)
            .dataset(List.of(folders), Optional.of(folder.resolve("store")));
    served.ifPresent(Served::close);
    return err.toString(UTF_8);
  }

  @Test
  void opensAStoreWhoseInputsAreAsTheyWere() throws IOException {
    assertThat(start(atlas)).startsWith("small: ");

    assertThat(start(atlas)).startsWith("Opened ");
  }

  @Test
  void loadsAnewWhenAReferenceFileOutsideTheFolderChanges() throws IOException {
    start(atlas);

    Files.writeString(folder.resolve("rdf/x.ttl"), REFERENCE.formatted("Z"));

    assertThat(start(atlas)).startsWith("small: ");
  }

  @Test
  void loadsAnewWhenALinkFileOutsideTheFolderChanges() throws IOException {
    start(atlas);

    Files.writeString(folder.resolve("rdf/links.ttl"), LINK.formatted("z"));

    assertThat(start(atlas)).startsWith("small: ");
  }

  @Test
  void loadsAnewWhenTheAtlasIsDescribedOtherwise() throws IOException {
    start(atlas);

    var head = Files.readString(atlas.resolve("atlas.json"));
    Files.writeString(atlas.resolve("atlas.json"), head.replace("A small atlas", "An atlas"));

    assertThat(start(atlas)).startsWith("small: ");
  }

  @Test
  void opensNoStoreForAnAtlasThatCannotBeRead() throws IOException {
    start(atlas);

    assertThat(start(atlas, folder.resolve("missing"))).contains("there is no such folder");
  }

  @Test
  void answersARetiredIdWithItsRecord() throws Exception {
    var head = Files.readString(atlas.resolve("atlas.json"));
    Files.writeString(
        atlas.resolve("atlas.json"),
        head.replaceFirst(
            "\\{",
            """
            { "retired": [{ "id": "park/old", "replacedBy": "district/north",
              "reason": { "en": "It was counted twice" } }],
            """));
    Files.writeString(folder.resolve("rdf/x.ttl"), "");
    Files.writeString(folder.resolve("rdf/links.ttl"), "");
    try (var server = TestServer.of(ServedFacts.content(atlas))) {
      var answer = server.get("small/park/old");

      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("It was counted twice", "district:north");
      assertThat(server.get(".well-known/void.nt").body())
          .contains("void#unsourced> <http://rdfs.org/ns/void#triples> \"0\"");
    }
  }

  @Test
  void keepsTheStoreWhenTheFactsGetProblemsThatOnlyTheWholeTells() throws IOException {
    start(atlas);
    var document = atlas.resolve("02-north.json");
    var sound = Files.readString(document);

    Files.writeString(
        document,
        sound.replace(
            "\"builds\": \"institution/lantern-laboratory\"", "\"builds\": \"park/other\""));
    assertThat(start(atlas)).contains("\"park/other\" is described nowhere");

    Files.writeString(document, sound);
    assertThat(start(atlas)).startsWith("Opened ");
  }

  @Test
  void tellsWhereAShapeIsViolatedInAStoreToo() throws IOException {
    var document = atlas.resolve("02-north.json");
    Files.writeString(
        document,
        Files.readString(document)
            .replace(
                "\"type\": \"Laboratory\",",
                "\"type\": \"Laboratory\", \"namedAfter\": \"institution/lantern-laboratory\","));

    assertThat(start(atlas)).contains("02-north.json:").contains("never at the thing itself");
  }
}
