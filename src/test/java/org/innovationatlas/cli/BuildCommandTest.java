package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.vocab.Inno;
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
  void streamsManyDocumentsInTheirOrderInEveryFormat() throws IOException {
    var facts = manyDocuments(400);

    for (String format : List.of("nq", "trig", "nt", "ttl")) {
      var run = Run.of("build", "--facts", facts, "--out", "-", "--format", format);

      assertThat(run.code()).as(run.err()).isZero();
      var read =
          RDFParser.fromString(run.out(), RDFLanguages.filenameToLang("x." + format))
              .toDatasetGraph();
      assertThat(Iter.count(read.find(null, null, RDF.type.asNode(), Inno.PASSAGE))).isEqualTo(400);
      assertThat(numbers(run.out())).isSorted().hasSize(400);
    }
  }

  @Test
  void tellsTheProblemsOfManyDocumentsInTheirOrder() throws IOException {
    var facts = manyDocuments(400);
    var file = facts.resolve("all.ndjson");
    Files.writeString(file, Files.readString(file).replace("\"builds\"", "\"build\""));

    var run = Run.of("build", "--facts", facts, "--out", "-", "--format", "nq");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("passageNumber");
    assertThat(run.err()).endsWith("800 problems.\n");
    assertThat(run.err().lines().filter(line -> line.contains("Did you mean \"builds\"?")))
        .hasSize(400)
        .first()
        .asString()
        .contains("all.ndjson:1:");
  }

  /** The small atlas's document so many times, one a line, each for a passage of its own. */
  private Path manyDocuments(int count) throws IOException {
    var facts = Files.createDirectories(folder.resolve("many"));
    Files.copy(Run.SMALL.resolve("atlas.json"), facts.resolve("atlas.json"));
    var line = Files.readString(Run.SMALL.resolve("02-north.json")).replaceAll("\\R\\s*", " ");
    var lines = new ArrayList<String>();
    for (int number = 1; number <= count; number++) {
      lines.add(line.replace("passage/2030/1/2", "passage/2030/1/" + number));
    }
    Files.write(facts.resolve("all.ndjson"), lines);
    return facts;
  }

  /** The passages' numbers as they first stand in the text. */
  private static List<Integer> numbers(String rdf) {
    return Pattern.compile("passageNumber>? +\"?(\\d+)")
        .matcher(rdf)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .distinct()
        .toList();
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
