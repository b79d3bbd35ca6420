package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures of an atlas are a well-formed cube by the integrity constraints of the W3C
 * Recommendation "The RDF Data Cube Vocabulary", section 11. A constraint is a query that is true
 * of a cube that breaks it, beside it an update that does.
 */
class DataCubeTest {
  private static final Path CONSTRAINTS = Path.of("src", "test", "resources", "vocab", "cube");
  private static final Path EVERY_FIELD =
      Path.of("src/test/resources/graph/every-field/document.json");
  private static final Property DATA_SET = ResourceFactory.createProperty(Cube.DATA_SET.getURI());
  private static final Property STRUCTURE = ResourceFactory.createProperty(Cube.STRUCTURE.getURI());

  private static Model shanghai;

  @BeforeAll
  static void readShanghai() throws IOException {
    var atlas = SmallAtlas.shanghai();
    shanghai = cube(atlas, SmallAtlas.documents(atlas, atlas.documents()));
  }

  static List<Path> constraints() throws IOException {
    try (Stream<Path> files = Files.list(CONSTRAINTS)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @Test
  void hasAllTwentyOneConstraints() throws IOException {
    assertThat(constraints())
        .hasSize(21)
        .allMatch(file -> file.getFileName().toString().matches("ic-[0-9]{2}-.*"));
  }

  @Test
  void hasEveryFigureOfShanghaiForAnObservation() {
    assertThat(shanghai.listSubjectsWithProperty(DATA_SET).toList()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void holdsOfTheFiguresOfShanghai(Path constraint) throws IOException {
    assertThat(isBroken(constraint, shanghai)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void holdsOfAFigureWithEveryField(Path constraint) throws IOException {
    var figure = cube(SmallAtlas.atlas(), SmallAtlas.documents(EVERY_FIELD));
    assertThat(isBroken(constraint, figure)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void findsTheFiguresThatBreakIt(Path constraint) throws IOException {
    var broken = ModelFactory.createDefaultModel().add(shanghai);
    update(broken, Path.of(constraint.toString().replaceFirst("rq$", "ru")));

    assertThat(isBroken(constraint, broken)).isTrue();
  }

  /** The figures with the structure, the code lists and the ontology, normalised. */
  private static Model cube(Atlas atlas, List<Document> documents) throws IOException {
    var model = ModelFactory.createDefaultModel();
    var quads = new AtlasGraph(atlas, SmallAtlas.ONTOLOGY).quads(documents);
    quads.forEach(quad -> model.getGraph().add(quad.asTriple()));
    var figures = model.listSubjectsWithProperty(DATA_SET).toList();
    var cube = ModelFactory.createDefaultModel().add(OntologyFiles.VOCABULARY);
    figures.forEach(figure -> cube.add(figure.listProperties()));
    model.listSubjectsWithProperty(STRUCTURE).forEach(set -> cube.add(set.listProperties()));
    SmallAtlas.ONTOLOGY.codeLists().find().forEach(cube.getGraph()::add);
    update(cube, CONSTRAINTS.resolve("normalise.ru"));
    return cube;
  }

  private static void update(Model model, Path update) throws IOException {
    UpdateAction.execute(UpdateFactory.create(Files.readString(update)), model);
  }

  private static boolean isBroken(Path constraint, Model model) throws IOException {
    var query = QueryFactory.create(Files.readString(constraint));
    try (var execution = QueryExecution.model(model).query(query).build()) {
      return execution.execAsk();
    }
  }
}
