package org.innovationatlas.vocab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.innovationatlas.serve.content.Content;

/** The ontology as it would be after a second version was published. */
public final class TwoVersions {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String FIRST = "versions/1.0.0/";

  private TwoVersions() {}

  /** Version 1.1.0, which adds a class, deprecates another and words a third anew. */
  public static Ontology ontology() {
    return Ontology.load(TwoVersions::open);
  }

  /** The content with the second version for its ontology. */
  public static Content in(Content content) {
    return new Content(
        content.dataset(),
        content.version(),
        content.modified(),
        content.atlases(),
        ontology(),
        content.questions(),
        content.unsourced());
  }

  private static Optional<InputStream> open(String file) {
    try {
      var text = Files.readString(ONTOLOGY.resolve(file.replace(FIRST, "")));
      return Optional.of(
          new ByteArrayInputStream(
              (file.startsWith(FIRST) ? text : second(text, file)).getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String second(String text, String file) {
    return file.endsWith(".ttl") && !file.startsWith("codes/")
        ? terms(
            text.replace("/1.0.0>", "/1.1.0>")
                .replace("versionInfo \"1.0.0\"", "versionInfo \"1.1.0\""),
            file)
        : text;
  }

  private static String terms(String text, String file) {
    if (!file.equals("innovation-atlas.ttl")) {
      return text;
    }
    var header = "  owl:versionInfo \"1.1.0\" ;\n";
    var academy = "inno:ResearchInstitute a owl:Class ;\n";
    var incubator = "inno:Incubator a owl:Class ;\n";
    var words = "\"An organisation.\"@en";
    assertThat(text).contains(header, academy, incubator, words);
    return text.replace(
            header,
            """
              owl:versionInfo "1.1.0" ;
              owl:priorVersion <https://w3id.org/innovation-atlas/ontology/1.0.0> ;
            """)
        .replace(
            academy,
            """
            inno:Academy a owl:Class ;
              rdfs:subClassOf inno:Institution ;
              rdfs:label "academy"@en, "学院"@zh ;
              rdfs:isDefinedBy <https://w3id.org/innovation-atlas/ontology> .

            """
                + academy)
        .replace(
            incubator,
            incubator + "  owl:deprecated true ;\n  dcterms:isReplacedBy inno:InnovationSpace ;\n")
        .replace(words, "\"An organisation of any kind.\"@en");
  }
}
