package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Retired;
import org.innovationatlas.model.Source;
import org.innovationatlas.model.Value;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.vocab.Ontology;

/** Atlases for tests: the real one, and one that the small documents of test cases belong to. */
public final class SmallAtlas {
  public static final Path SHANGHAI = Path.of("facts", "shanghai-2022");
  public static final Path COAL_REGIONS = Path.of("examples", "coal-regions-2020");
  public static final Ontology ONTOLOGY = Ontology.load();

  private SmallAtlas() {}

  /** An atlas with two editions of one report. */
  public static Atlas atlas() {
    return atlas(List.of());
  }

  /** That atlas with records of retired ids. */
  public static Atlas atlas(List<Retired> retired) {
    var sources = List.of(source("2022"), source("2023"));
    return new Atlas(
        "small",
        "https://example.org/atlas/",
        List.of(new Value.Text("en", "A small atlas")),
        List.of("zh", "en"),
        "https://creativecommons.org/licenses/by/4.0/",
        sources,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        retired);
  }

  private static Source source(String edition) {
    return new Source(
        edition,
        "4.3",
        "zh",
        "0".repeat(64),
        List.of(new Value.Text("zh", "优化全域创新空间格局")),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Position("atlas.json", 3, 15, "/sources/0/sha256"),
        Position.ofFile("atlas.json"));
  }

  /** The documents of a file, which must be free of problems, for the small atlas. */
  public static List<Document> documents(Path file) throws IOException {
    return documents(atlas(), List.of(file));
  }

  public static Atlas shanghai() throws IOException {
    return read(SHANGHAI);
  }

  /** The atlas of another country, language and administrative structure. */
  public static Atlas coalRegions() throws IOException {
    return read(COAL_REGIONS);
  }

  private static Atlas read(Path folder) throws IOException {
    var problems = new ArrayList<Problem>();
    var atlas = new AtlasReader(problems::add).read(folder);
    assertThat(problems).isEmpty();
    return atlas.orElseThrow();
  }

  /** The documents of the files, in the order of the files. */
  public static List<Document> documents(Atlas atlas, List<Path> files) throws IOException {
    var problems = new ArrayList<Problem>();
    var documents = new ArrayList<Document>();
    var reader = new FactReader(atlas, ONTOLOGY.codes(), problems::add);
    for (Path file : files) {
      reader.read(file, documents::add);
    }
    assertThat(problems).isEmpty();
    return documents;
  }

  /** All that an atlas says. */
  public static List<Quad> quads(Atlas atlas) throws IOException {
    return new AtlasGraph(atlas, ONTOLOGY).quads(documents(atlas, atlas.documents()));
  }
}
