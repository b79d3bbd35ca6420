package org.innovationatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The small jar that another project takes: the ontology, and its terms as constants. */
class OntologyJarIT {
  private static final Path JAR = Path.of(System.getProperty("ontology.jar"));
  private static final long LARGEST = 200_000;

  @Test
  void holdsTheOntologyWithWhatBelongsToItAndNoMore() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(LARGEST);
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()).toList())
          .contains(
              "ontology/innovation-atlas.ttl",
              "ontology/restrictions.ttl",
              "ontology/mappings.ttl",
              "ontology/mappings.sssom.tsv",
              "ontology/cube.ttl",
              "ontology/shapes.ttl",
              "ontology/context.jsonld",
              "ontology/fact-document.schema.json",
              "ontology/codes/status.ttl",
              "META-INF/LICENSE",
              "META-INF/LICENSE-DATA.md")
          .noneMatch(name -> name.startsWith("ontology/versions/"))
          .filteredOn(name -> name.endsWith(".class"))
          .containsExactlyInAnyOrder(
              "org/innovationatlas/vocab/InnoClasses.class",
              "org/innovationatlas/vocab/InnoProperties.class");
    }
  }

  @Test
  void givesItsTermsWithoutAnyLibrary() throws Exception {
    try (var alone = new URLClassLoader(new URL[] {url()}, null)) {
      var classes = alone.loadClass("org.innovationatlas.vocab.InnoClasses");
      var properties = alone.loadClass("org.innovationatlas.vocab.InnoProperties");

      assertThat(classes.getField("PARK").get(null))
          .isEqualTo("https://w3id.org/innovation-atlas/ontology#Park");
      assertThat(properties.getField("LOCATED_IN").get(null))
          .isEqualTo("https://w3id.org/innovation-atlas/ontology#locatedIn");
    }
  }

  /** The lines of docs/ontology.md. */
  @Test
  void checksTheDataOfAnotherProject() throws IOException {
    var park =
        """
        @prefix inno: <https://w3id.org/innovation-atlas/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <https://example.org/park/bay> a inno:Park ;
        """;
    assertThat(conforms(park + "rdfs:label \"Bay Park\"@en .")).isTrue();
    assertThat(conforms(park + "rdfs:label \" Bay Park\"@en .")).isFalse();
  }

  private static boolean conforms(String turtle) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {url()}, null)) {
      Graph data = GraphFactory.createDefaultGraph();
      for (String file : List.of("innovation-atlas.ttl", "codes/status.ttl", "codes/theme.ttl")) {
        read(loader, file, data);
      }
      RDFParser.fromString(turtle, Lang.TURTLE).parse(data);
      Graph shapes = GraphFactory.createDefaultGraph();
      read(loader, "shapes.ttl", shapes);
      return ShaclValidator.get().validate(shapes, data).conforms();
    }
  }

  private static void read(ClassLoader loader, String file, Graph into) throws IOException {
    try (InputStream turtle = loader.getResourceAsStream("ontology/" + file)) {
      RDFParser.source(turtle).lang(Lang.TURTLE).parse(into);
    }
  }

  private static URL url() throws IOException {
    return JAR.toUri().toURL();
  }
}
