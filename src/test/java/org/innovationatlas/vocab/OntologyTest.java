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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
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

  static List<Resource> properties() {
    return terms().stream().filter(term -> !term.hasProperty(RDF.type, OWL.Class)).toList();
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

  /** The example of a property is Turtle that uses it, with the prefixes that the server shares. */
  @ParameterizedTest
  @MethodSource("properties")
  void showsEveryPropertyInUse(Resource property) {
    var example = ModelFactory.createDefaultModel();
    RDFParser.fromString(property.getProperty(SKOS.example).getString(), Lang.TURTLE)
        .base("https://example.org/atlas/")
        .prefixes(PrefixMapFactory.create(Prefixes.shared()))
        .parse(example);

    assertThat(example.listStatements().toList())
        .hasSize(1)
        .allMatch(statement -> statement.getPredicate().getURI().equals(property.getURI()))
        .allMatch(statement -> isInRange(statement.getObject(), property));
  }

  private static boolean isInRange(RDFNode value, Resource property) {
    var ranges =
        Stream.of(RDFS.range, SchemaDO.rangeIncludes)
            .flatMap(range -> property.listProperties(range).toList().stream())
            .map(statement -> statement.getResource().getURI())
            .toList();
    return value.isLiteral()
        ? ranges.contains(value.asLiteral().getDatatypeURI())
        : property.hasProperty(RDF.type, OWL.ObjectProperty);
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
                assertThat(subject.getURI().startsWith(Inno.ROOT) || isOnlyDeclared(subject))
                    .as("%s says something of %s", file, subject)
                    .isTrue();
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

  /** OWL tools need the kind of another vocabulary's term; nothing else is ours to say. */
  private static boolean isOnlyDeclared(Resource term) {
    return term.listProperties().toList().stream()
        .allMatch(
            statement ->
                statement.getPredicate().equals(RDF.type)
                    && statement.getResource().getURI().startsWith(OWL.NS));
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
