package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mappings to other vocabularies are the same in RDF and as a table of SSSOM. */
class MappingsTest {
  private static final Path TABLE = Path.of("ontology", "mappings.sssom.tsv");
  private static final Model MAPPINGS =
      ModelFactory.createModelForGraph(SmallAtlas.ONTOLOGY.mappings());
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "mapping_justification",
          "comment");

  private static final Map<String, String> PREFIXES = new HashMap<>();
  private static List<String[]> rows;

  @BeforeAll
  static void readTable() throws IOException {
    var lines = Files.readAllLines(TABLE);
    lines.stream()
        .filter(line -> line.startsWith("#   "))
        .map(line -> line.substring("#   ".length()).split(": ", 2))
        .forEach(pair -> PREFIXES.put(pair[0], pair[1]));
    var table = lines.stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(table.get(0).split("\t")).containsExactlyElementsOf(COLUMNS);
    rows = table.stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  @Test
  void saysTheSameInBothForms() {
    var table = ModelFactory.createDefaultModel();
    rows.forEach(
        row ->
            table.add(
                table.createResource(expanded(row[0])),
                table.createProperty(expanded(row[2])),
                table.createResource(expanded(row[3]))));
    var rdf = ModelFactory.createDefaultModel();
    MAPPINGS.listStatements().toList().stream()
        .filter(statement -> statement.getPredicate().getNameSpace().equals(SKOS.uri))
        .forEach(rdf::add);

    assertThat(table.size()).isEqualTo(rows.size());
    assertThat(table.isIsomorphicWith(rdf)).isTrue();
  }

  @Test
  void namesEveryTermByItsEnglishLabel() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row[1])
                    .isEqualTo(
                        OntologyFiles.VOCABULARY
                            .createResource(expanded(row[0]))
                            .getProperty(RDFS.label, "en")
                            .getString()));
  }

  @Test
  void saysHowEveryMappingWasFound() {
    assertThat(rows).hasSizeGreaterThan(50).allMatch(row -> row.length == COLUMNS.size());
    assertThat(rows).allMatch(row -> row[4].equals("semapv:ManualMappingCuration"));
  }

  /** What is a superclass or a superproperty already needs no mapping. */
  @Test
  void repeatsNoSuperclass() {
    assertThat(rows)
        .noneMatch(
            row -> {
              Resource term = OntologyFiles.VOCABULARY.createResource(expanded(row[0]));
              Resource other = OntologyFiles.VOCABULARY.createResource(expanded(row[3]));
              return term.hasProperty(RDFS.subClassOf, other)
                  || term.hasProperty(RDFS.subPropertyOf, other);
            });
  }

  private static String expanded(String name) {
    int colon = name.indexOf(':');
    assertThat(PREFIXES).containsKey(name.substring(0, colon));
    return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
  }
}
