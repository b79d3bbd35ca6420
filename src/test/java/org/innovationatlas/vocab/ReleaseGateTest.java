package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.SmallAtlas.ONTOLOGY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vocabulary and its restrictions pass the checks of FOOPS!, OOPS!, ROBOT, Widoco and LOV that
 * need no server. A check is a query for what is wrong, beside it an update that makes it so.
 *
 * <p>Not here: FOOPS! RDF1, in OwlTest; its URI1, CN1, DOC1, VER2 and HTTP1, which ask a running
 * server; FIND2, FIND3 and FIND_3_BIS, which ask for an entry in a registry that doesn't exist; the
 * DOI and the logo of OM3: nobody has registered the one nor drawn the other, and an invented one
 * would lead nowhere. For the same reason LOV's foaf:homepage: the ontology has no page on the web
 * beside its own IRI. OOPS! P01, P09, P12, P14 to P18, P23 and P30 need judgement, P37 a server;
 * P40's other half is in ExternalTermsTest. Of ROBOT duplicate_exact_synonym and invalid_xref ask
 * for synonyms and cross-references of OBO, which the ontology has none of, and
 * missing_obsolete_label for the word "obsolete" in a label, where here owl:deprecated says it and
 * the label stays what pages show.
 */
class ReleaseGateTest {
  private static final Path CHECKS = Path.of("src", "test", "resources", "vocab", "gate");

  static List<Path> checks() throws IOException {
    try (Stream<Path> files = Files.walk(CHECKS)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsNothingWrongWithTheOntology(Path check) throws IOException {
    assertThat(found(check, OntologyFiles.VOCABULARY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsWhatIsMadeWrong(Path check) throws IOException {
    var broken = ModelFactory.createDefaultModel().add(OntologyFiles.VOCABULARY);
    var update = Path.of(check.toString().replaceFirst("rq$", "ru"));
    UpdateAction.execute(UpdateFactory.create(Files.readString(update)), broken);

    assertThat(found(check, broken)).isNotEmpty();
  }

  /** P31's other half: mappings are no equivalences. */
  @Test
  void findsNoClassThatIsMappedAsTheSame() throws IOException {
    var check = CHECKS.resolve("oops").resolve("p31-equivalent-classes.rq");
    var mappings = ModelFactory.createDefaultModel();
    ONTOLOGY.mappings().find().forEach(mappings.getGraph()::add);
    assertThat(mappings.isEmpty()).isFalse();
    assertThat(found(check, mappings)).isEmpty();

    mappings.add(
        mappings.createResource(Inno.NS + "Institution"),
        OWL2.equivalentClass,
        mappings.createResource("http://xmlns.com/foaf/0.1/Organization"));
    assertThat(found(check, mappings)).hasSize(1);
  }

  private static List<String> found(Path check, Model model) throws IOException {
    var query = QueryFactory.create(Files.readString(check));
    try (var execution = QueryExecution.model(model).query(query).build()) {
      return ResultSetFormatter.toList(execution.execSelect()).stream()
          .map(Object::toString)
          .toList();
    }
  }
}
