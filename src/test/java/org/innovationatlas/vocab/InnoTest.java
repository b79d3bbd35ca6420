package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.innovationatlas.vocab.OntologyFiles.VOCABULARY;
import static org.innovationatlas.vocab.OntologyFiles.classes;
import static org.innovationatlas.vocab.OntologyFiles.factTypes;
import static org.innovationatlas.vocab.OntologyFiles.parents;
import static org.innovationatlas.vocab.OntologyFiles.resource;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the terms of the program equal to the files of the ontology. */
class InnoTest {
  /** Classes of things that fact documents don't describe. */
  private static final Set<String> NOT_IN_DOCUMENTS = Set.of("Theme", "Report", "Passage", "Claim");

  /** Properties of things that the loader adds. */
  private static final Set<String> NOT_IN_FIELDS = Set.of("valueClaim");

  private static final Map<ValueKind, Resource> DATATYPES =
      Map.of(
          ValueKind.YEAR, XSD.gYear,
          ValueKind.COUNT, XSD.positiveInteger,
          ValueKind.AMOUNT, XSD.decimal,
          ValueKind.TEXT, RDF.langString);

  static Stream<Node> constants() {
    return Arrays.stream(Inno.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class)
        .map(
            field -> {
              try {
                return (Node) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .filter(node -> node.getURI().startsWith(Inno.NS));
  }

  @ParameterizedTest
  @MethodSource("constants")
  void hasOnlyConstantsThatTheOntologyDeclares(Node constant) {
    assertThat(resource(constant).listProperties(RDF.type).toList()).isNotEmpty();
  }

  @Test
  void hasTheGraphOfTheVocabularyByTheNameOfTheOntology() {
    assertThat(resource(Inno.VOCABULARY_GRAPH).hasProperty(RDF.type, OWL.Ontology)).isTrue();
  }

  @Test
  void hasTheClassesOfTheOntologyAsTypes() {
    var classes =
        VOCABULARY.listSubjectsWithProperty(RDF.type, OWL.Class).toList().stream()
            .filter(type -> type.isURIResource() && type.getURI().startsWith(Inno.NS))
            .map(Resource::getLocalName)
            .filter(name -> !NOT_IN_DOCUMENTS.contains(name));
    assertThat(Arrays.stream(FactType.values()).map(FactType::term))
        .containsExactlyInAnyOrderElementsOf(classes.toList());
  }

  @ParameterizedTest
  @EnumSource
  void hasTheTypesBelowEachOtherAsTheClasses(FactType type) {
    var parent = type.parent().map(above -> Set.of(Inno.type(above).getURI())).orElse(Set.of());
    assertThat(parents(resource(Inno.type(type)))).isEqualTo(parent);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TYPE", "NAME", "ALT_NAME"})
  void hasTheDomainOfTheProperty(Field field) {
    var domain = classes(resource(Inno.property(field)), RDFS.domain);
    assertThat(domain).isNotEmpty();
    assertThat(new TreeSet<>(field.domain())).isEqualTo(factTypes(domain));
    assertThat(domain).allMatch(type -> type.getURI().startsWith(Inno.NS));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TYPE", "NAME", "ALT_NAME"})
  void hasTheRangeOfTheProperty(Field field) {
    var range = classes(resource(Inno.property(field)), RDFS.range);
    switch (field.kind()) {
      case REFERENCE -> {
        assertThat(range).isNotEmpty();
        assertThat(new TreeSet<>(field.range())).isEqualTo(factTypes(range));
      }
      case CODE ->
          assertThat(range)
              .containsExactly(
                  field == Field.THEMES
                      ? VOCABULARY.createResource(Inno.NS + "Theme")
                      : SKOS.Concept);
      default ->
          assertThat(datatypes(resource(Inno.property(field))))
              .containsExactly(DATATYPES.get(field.kind()));
    }
  }

  /**
   * OWL 2 DL has no years, so the range of theirs is any literal, and a note names the datatype.
   */
  private static List<Resource> datatypes(Resource property) {
    return property.hasProperty(RDFS.range, RDFS.Literal)
        ? property
            .listProperties(SchemaDO.rangeIncludes)
            .mapWith(statement -> statement.getResource())
            .toList()
        : classes(property, RDFS.range);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TYPE", "NAME", "ALT_NAME"})
  void hasThePropertyAsKindOfPropertyThatItsValuesNeed(Field field) {
    boolean literal = DATATYPES.containsKey(field.kind());
    assertThat(resource(Inno.property(field)).hasProperty(RDF.type, OWL.DatatypeProperty))
        .isEqualTo(literal);
    assertThat(resource(Inno.property(field)).hasProperty(RDF.type, OWL.ObjectProperty))
        .isEqualTo(!literal);
  }

  @Test
  void hasAFieldForEveryPropertyOfThings() {
    var things =
        Arrays.stream(FactType.values())
            .map(type -> Inno.type(type).getURI())
            .collect(Collectors.toSet());
    var properties =
        VOCABULARY.listSubjectsWithProperty(RDFS.domain).toList().stream()
            .filter(
                property ->
                    classes(property, RDFS.domain).stream()
                        .anyMatch(type -> things.contains(type.getURI())))
            .filter(property -> !property.hasProperty(OWL2.inverseOf))
            .filter(property -> !NOT_IN_FIELDS.contains(property.getLocalName()))
            .map(Resource::asNode);
    assertThat(properties.toList())
        .isSubsetOf(Arrays.stream(Field.values()).map(Inno::property).toList());
  }

  @Test
  void hasTheCodesOfSupport() {
    assertThat(Arrays.stream(Support.values()).map(Support::code))
        .containsExactlyInAnyOrderElementsOf(SmallAtlas.ONTOLOGY.codes().of(CodeList.SUPPORT));
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryCodeListWithItsCodesByTheirNotation(CodeList list) {
    var codes = SmallAtlas.ONTOLOGY.codeLists();
    assertThat(SmallAtlas.ONTOLOGY.codes().of(list))
        .isNotEmpty()
        .allSatisfy(
            code ->
                assertThat(
                        codes
                            .find(Inno.concept(list, code), SKOS.notation.asNode(), Node.ANY)
                            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                            .toList())
                    .containsExactly(code));
  }

  @Test
  void knowsEveryCodeListOfTheOntology() {
    var schemes =
        SmallAtlas.ONTOLOGY
            .codeLists()
            .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
            .mapWith(triple -> triple.getSubject().getURI())
            .toList();
    assertThat(Arrays.stream(CodeList.values()).map(list -> Inno.ROOT + list.segment()))
        .containsExactlyInAnyOrderElementsOf(schemes);
  }
}
