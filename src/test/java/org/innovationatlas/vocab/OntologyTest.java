package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.vocab.OntologyFiles.VOCABULARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every term of the ontology is described, and the ontology describes nobody else's. */
class OntologyTest {
  private static final Path FOLDER = Path.of("ontology");

  static List<Resource> terms() {
    return VOCABULARY.listSubjects().toList().stream()
        .filter(term -> term.isURIResource() && term.getURI().startsWith(Inno.NS))
        .toList();
  }

  static List<Resource> codes() {
    var lists = ModelFactory.createModelForGraph(SmallAtlas.ONTOLOGY.codeLists());
    return lists.listSubjectsWithProperty(SKOS.inScheme).toList();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void labelsAndDefinesEveryTermOnceInEachLanguage(Resource term) {
    assertThat(languages(term, RDFS.label)).containsExactlyInAnyOrder("en", "zh");
    assertThat(languages(term, SKOS.definition)).containsExactlyInAnyOrder("en", "zh");
  }

  @ParameterizedTest
  @MethodSource("terms")
  void saysOfEveryTermThatItDefinesIt(Resource term) {
    assertThat(term.listProperties(RDFS.isDefinedBy).mapWith(one -> one.getObject()).toList())
        .containsExactly(VOCABULARY.createResource(Inno.VOCABULARY_GRAPH.getURI()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void labelsEveryCodeOnceInEachLanguage(Resource code) {
    assertThat(languages(code, SKOS.prefLabel)).containsExactlyInAnyOrder("en", "zh");
  }

  @Test
  void declaresEveryTermThatItUsesOfItsOwn() {
    var used =
        VOCABULARY.listStatements().toList().stream()
            .flatMap(one -> Stream.<RDFNode>of(one.getPredicate(), one.getObject()))
            .filter(node -> node.isURIResource() && node.asNode().getURI().startsWith(Inno.NS))
            .distinct();
    assertThat(used).allMatch(term -> terms().contains(term));
  }

  /** A blank node may stand only where another subject points at it: unions, shapes, lists. */
  @ParameterizedTest
  @MethodSource("files")
  void describesOnlyWhatIsItsOwn(Path file) {
    var model = RDFDataMgr.loadModel(file.toString());
    assertThat(model.listSubjects().toList())
        .isNotEmpty()
        .allSatisfy(
            subject -> {
              if (subject.isURIResource()) {
                assertThat(subject.getURI()).startsWith(Inno.ROOT);
              } else {
                assertThat(
                        model.contains(null, null, subject)
                            || subject.hasProperty(RDF.type, DISJOINT))
                    .as("nothing points at a blank subject of %s", file)
                    .isTrue();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("codes")
  void hasEveryCodeInAListThatTheProgramKnows(Resource code) {
    var lists = Stream.of(CodeList.values()).map(list -> Inno.ROOT + list.segment()).toList();
    assertThat(code.getPropertyResourceValue(SKOS.inScheme).getURI()).isIn(lists);
    assertThat(code.hasProperty(RDF.type, SKOS.Concept)).isTrue();
  }

  private static final Resource DISJOINT = VOCABULARY.createResource(OWL.NS + "AllDisjointClasses");

  private static List<String> languages(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getLiteral())
        .filter(text -> !text.getString().isBlank())
        .map(Literal::getLanguage)
        .toList();
  }
}
