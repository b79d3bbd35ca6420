package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  @TempDir private Path folder;

  @Test
  void writesAFileNamedAfterTheAtlas() {
    var run = Run.of("build", "--facts", Run.SMALL, "--out", folder.resolve("new/rdf"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(folder.resolve("new/rdf/small.trig") + "\n");
    assertThat(folder.resolve("new/rdf")).isDirectoryContaining("glob:**small.trig");
    assertThat(RDFDataMgr.loadDatasetGraph(folder.resolve("new/rdf/small.trig").toString()).size())
        .isEqualTo(2);
  }

  @Test
  void streamsTheSameQuadsToStandardOutput() {
    var file = folder.resolve("small.nq");
    Run.of("build", "--facts", Run.SMALL, "--out", folder, "--format", "nq");

    var run = Run.of("build", "--facts", Run.SMALL, "--out", "-", "--format", "nq");

    assertThat(run.code()).isZero();
    var streamed = RDFParser.fromString(run.out(), Lang.NQUADS).toDatasetGraph();
    assertThat(IsoMatcher.isomorphic(streamed, RDFDataMgr.loadDatasetGraph(file.toString())))
        .isTrue();
  }

  @Test
  void writesNothingFromFactsWithProblems() throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), "\"builds\"", "\"build\"");
    var out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("atlas.trig"), "what was built before");

    var run = Run.of("build", "--facts", facts, "--out", out);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Did you mean \"builds\"?").endsWith("Nothing was written.\n");
    assertThat(out).isDirectoryContaining("glob:**atlas.trig");
    assertThat(out.resolve("atlas.trig")).hasContent("what was built before");
  }

  @Test
  void leavesADocumentWithProblemsOutOfTheStream() throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), "\"builds\"", "\"build\"");
    Files.writeString(
        facts.resolve("03.json"),
        Files.readString(Run.SMALL.resolve("02-north.json")).replace("/1/2\"", "/1/3\""));

    var run = Run.of("build", "--facts", facts, "--out", "-", "--format", "nq");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("passage/2030/1/3> .").doesNotContain("passage/2030/1/2> .");
  }

  @Test
  void writesTheDocumentBehindOneThatCouldNotBeReadAtAll() throws IOException {
    var facts = Run.smallWith(folder.resolve("atlas"), "passage/2030/1/2", "no passage");
    Files.copy(Run.SMALL.resolve("02-north.json"), facts.resolve("03.json"));

    var run = Run.of("build", "--facts", facts, "--out", "-", "--format", "nq");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("passage/2030/1/2> .");
  }

  @Test
  void doesNotStreamWhatCanOnlyBeWrittenWhole() {
    var run = Run.of("build", "--facts", Run.SMALL, "--out", "-", "--format", "jsonld");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("name a folder with --out, or take nq");
  }

  @Test
  void readsNothingFromAnEmptyFolder() {
    var run = Run.of("build", "--facts", folder, "--out", folder.resolve("out"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("the folder holds no fact documents").contains("atlas.json");
  }
}
