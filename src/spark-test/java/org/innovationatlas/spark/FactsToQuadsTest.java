package org.innovationatlas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.graph.AtlasGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job gives on Spark, in local mode, what the build gives. */
class FactsToQuadsTest {
  @TempDir private Path folder;

  @Test
  void mapsTheShanghaiAtlasToTheQuadsOfItsBuild() throws IOException {
    run(shanghaiLines());

    var mapped = DatasetGraphFactory.create();
    RDFParser.fromString(text("quads"), Lang.NQUADS).parse(mapped);
    var built = DatasetGraphFactory.create();
    var atlas = SmallAtlas.shanghai();
    new AtlasGraph(atlas, SmallAtlas.ONTOLOGY)
        .quads(SmallAtlas.documents(atlas, atlas.documents()))
        .forEach(built::add);
    assertThat(IsoMatcher.isomorphic(built, mapped)).isTrue();
    assertThat(text("problems")).isEmpty();
  }

  @Test
  void listsTheProblemsOfADocumentAndLeavesItOut() throws IOException {
    var lines = new ArrayList<>(shanghaiLines());
    lines.set(6, lines.get(6).replace("\"builds\"", "\"build\""));

    run(lines);

    assertThat(text("problems"))
        .contains("passage/2022/4.3/8 ")
        .contains("Did you mean \"builds\"?");
    assertThat(text("quads")).contains("/4.3/9> .").doesNotContain("/4.3/8> .");
  }

  private void run(List<String> lines) throws IOException {
    var facts = Files.write(folder.resolve("facts.ndjson"), lines);
    var head = SmallAtlas.SHANGHAI.resolve("atlas.json").toAbsolutePath();
    var configuration =
        new SparkConf()
            .setMaster("local[2]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1");
    try (var spark = new JavaSparkContext(configuration)) {
      FactsToQuads.run(
          spark, head.toUri().toString(), facts.toUri().toString(), folder.toUri() + "out");
    }
  }

  private static List<String> shanghaiLines() throws IOException {
    var lines = new ArrayList<String>();
    for (Path file : SmallAtlas.shanghai().documents()) {
      lines.add(Files.readString(file).replaceAll("\\R\\s*", " "));
    }
    return lines;
  }

  private String text(String part) throws IOException {
    try (var shards = Files.list(folder.resolve("out").resolve(part))) {
      return shards
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .sorted()
          .map(FactsToQuadsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
