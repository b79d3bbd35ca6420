package org.innovationatlas.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The Java constants are the terms of the ontology, all of them, and as it defines them. */
class TermConstantsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/innovationatlas/vocab");

  @Test
  void haveEveryClass() throws IOException {
    assertWritten("InnoClasses", "classes", true);
  }

  @Test
  void haveEveryProperty() throws IOException {
    assertWritten("InnoProperties", "properties", false);
  }

  @Test
  void areSpeltAsJavaDoes() {
    assertThat(TermConstants.constant("hasPart")).isEqualTo("HAS_PART");
    assertThat(TermConstants.constant("sha256")).isEqualTo("SHA256");
    assertThat(TermConstants.constant("FinancialCompany")).isEqualTo("FINANCIAL_COMPANY");
  }

  private static void assertWritten(String name, String what, boolean classes) throws IOException {
    var file = SOURCES.resolve(name + ".java");
    var fresh = Path.of("target", file.getFileName().toString());
    Files.writeString(fresh, TermConstants.of(name, what, terms(classes)));

    assertThat(Files.mismatch(file, fresh))
        .as("%s is no longer what the ontology gives; copy %s there", file, fresh)
        .isEqualTo(-1);
  }

  private static List<Resource> terms(boolean classes) {
    return OntologyTest.terms().stream()
        .filter(term -> term.hasProperty(RDF.type, OWL.Class) == classes)
        .sorted((left, right) -> left.getLocalName().compareTo(right.getLocalName()))
        .toList();
  }
}
