package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published JSON-LD context has the fields and types of fact documents, and no code. */
class ContextTest {
  private static final Map<String, String> PREFIXES =
      Map.of("inno", Inno.NS, "rdfs", RDFS.uri, "skos", SKOS.uri, "xsd", XSD.NS);

  private static final JsonNode CONTEXT = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper()
          .readTree(Path.of("ontology", "context.jsonld").toFile())
          .get("@context");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void spellsItsPrefixesAsTheVocabulariesDo() {
    assertThat(PREFIXES)
        .allSatisfy((prefix, iri) -> assertThat(CONTEXT.get(prefix).asText()).isEqualTo(iri));
  }

  @ParameterizedTest
  @EnumSource
  void hasTheClassOfEveryType(FactType type) {
    assertThat(expanded(CONTEXT.get(type.term()).asText())).isEqualTo(Inno.type(type).getURI());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TYPE")
  void hasThePropertyAndTheDatatypeOfEveryField(Field field) {
    var term = CONTEXT.get(field.json());

    assertThat(expanded(term.get("@id").asText())).isEqualTo(Inno.property(field).getURI());
    assertThat(term.path("@type").asText()).isEqualTo(type(field.kind()));
    assertThat(term.path("@container").asText())
        .isEqualTo(field.kind() == ValueKind.TEXT ? "@language" : "");
    assertThat(term.path("@context").path("@vocab").asText())
        .isEqualTo(field.codeList().map(list -> Inno.ROOT + list.segment() + "/").orElse(""));
  }

  private static String type(ValueKind kind) {
    return switch (kind) {
      case TEXT, TYPE -> "";
      case CODE -> "@vocab";
      case REFERENCE -> "@id";
      case YEAR -> "xsd:gYear";
      case COUNT -> "xsd:positiveInteger";
      case AMOUNT -> "xsd:decimal";
    };
  }

  @Test
  void takesIdTypeAndFactsForKeywordsAndPassesOverEvidence() {
    assertThat(CONTEXT.get("id").asText()).isEqualTo("@id");
    assertThat(CONTEXT.get("type").asText()).isEqualTo("@type");
    assertThat(CONTEXT.get("facts").asText()).isEqualTo("@graph");
    assertThat(List.of("evidence", "$schema")).allMatch(term -> CONTEXT.get(term).isNull());
  }

  /** A code that is a term would be taken for the term's IRI, since codes are written bare. */
  @ParameterizedTest
  @EnumSource
  void hasNoTermThatIsACode(CodeList list) {
    assertThat(terms())
        .toIterable()
        .doesNotContainAnyElementsOf(SmallAtlas.ONTOLOGY.codes().of(list));
  }

  private static Iterator<String> terms() {
    return CONTEXT.fieldNames();
  }

  private static String expanded(String name) {
    int colon = name.indexOf(':');
    return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
  }
}
