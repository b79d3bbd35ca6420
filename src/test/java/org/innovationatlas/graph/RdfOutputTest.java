package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same facts give the same bytes, and the bytes give the same graph again. */
class RdfOutputTest {
  private static Atlas atlas;
  private static List<Document> documents;

  @BeforeAll
  static void readTheShanghaiAtlas() throws IOException {
    atlas = SmallAtlas.shanghai();
    documents = SmallAtlas.documents(atlas, atlas.documents());
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesInWhateverOrderTheFactsAreRead(RdfFormat format) {
    long seed = 20221231;
    var shuffled = shuffled(new Random(seed));

    assertThat(shuffled).isNotEqualTo(documents);
    assertThat(write(format, quads(shuffled)))
        .as("seed %d", seed)
        .isEqualTo(write(format, quads(documents)));
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackAsTheSameGraph(RdfFormat format) {
    var expected = DatasetGraphFactory.create();
    quads(documents)
        .forEach(
            quad ->
                expected.add(
                    format.isNamed() ? quad : new Quad(Quad.defaultGraphIRI, quad.asTriple())));

    var read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(write(format, quads(documents))))
        .lang(lang(format))
        .parse(read);

    assertThat(read.stream().count()).isEqualTo(expected.stream().count());
    assertThat(IsoMatcher.isomorphic(expected, read)).isTrue();
  }

  /** Another virtual machine orders what has no order of its own differently. */
  @ParameterizedTest
  @EnumSource(names = {"TRIG", "JSONLD"})
  void writesTheSameBytesInAnotherVirtualMachine(RdfFormat format, @TempDir Path folder)
      throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2", // every identity hash is 1
                "-cp",
                System.getProperty("java.class.path"),
                "org.innovationatlas.cli.Main",
                "build",
                "--facts",
                SmallAtlas.SHANGHAI.toString(),
                "--out",
                folder.toString(),
                "--format",
                format.ending())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("shanghai-2022." + format.ending()))
        .hasBinaryContent(write(format, quads(documents)));
  }

  @Test
  void writesPrefixesInTheirOrder() {
    assertThat(new String(write(RdfFormat.TRIG, List.of()), StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("PREFIX"))
        .hasSizeGreaterThan(20)
        .isSortedAccordingTo(Comparator.comparing(line -> line.substring(0, line.indexOf(":"))));
  }

  private static List<Document> shuffled(Random random) {
    var result = new ArrayList<Document>();
    for (Document document : documents) {
      var facts = new ArrayList<Fact>();
      for (Fact fact : document.facts()) {
        var statements = new ArrayList<Statement>(fact.statements());
        Collections.shuffle(statements, random);
        facts.add(new Fact(fact.id(), fact.type(), statements, fact.position()));
      }
      Collections.shuffle(facts, random);
      result.add(
          new Document(
              document.id(),
              document.about(),
              document.sha256(),
              document.hashPosition(),
              facts,
              document.position()));
    }
    Collections.shuffle(result, random);
    return result;
  }

  private static List<Quad> quads(Collection<Document> documents) {
    return new AtlasGraph(atlas, SmallAtlas.ONTOLOGY).quads(documents);
  }

  private static byte[] write(RdfFormat format, List<Quad> quads) {
    var out = new ByteArrayOutputStream();
    new RdfOutput(atlas.base(), format).write(quads, out);
    return out.toByteArray();
  }

  private static Lang lang(RdfFormat format) {
    return format.format().getLang();
  }
}
