package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ontology.md shows is true. */
class OntologyGuideTest {
  private static final Path GUIDE = Path.of("docs", "ontology.md");
  private static final String VOAF = "http://purl.org/vocommons/voaf#";

  @TempDir private Path folder;

  @Test
  void saysTheSameInTurtleAndInJsonLd() throws Exception {
    var json = folder.resolve("example.json");
    Files.writeString(json, block("json"));
    Graph published = GraphFactory.createDefaultGraph();
    JsonLdTest.published(json).forEach(quad -> published.add(quad.asTriple()));

    assertThat(published.isIsomorphicWith(turtle())).isTrue();
  }

  @Test
  void showsDataThatConforms() throws IOException {
    var data = turtle();
    SmallAtlas.ONTOLOGY.vocabulary().find().forEach(data::add);
    SmallAtlas.ONTOLOGY.codeLists().find().forEach(data::add);

    assertThat(ShaclValidator.get().validate(SmallAtlas.ONTOLOGY.shapes(), data).conforms())
        .isTrue();
  }

  @Test
  void citesTheOntologyAndCountsItsTermsAsItsHeaderDoes() throws IOException {
    var guide = Files.readString(GUIDE);

    assertThat(guide)
        .contains(header(DCTerms.bibliographicCitation.getURI()))
        .contains(header(VOAF + "classNumber") + " classes")
        .contains(header(VOAF + "propertyNumber") + " properties");
  }

  /** The value in the header, an address in it as the guide writes it. */
  private static String header(String property) {
    return SmallAtlas.ONTOLOGY
        .vocabulary()
        .find(Inno.VOCABULARY_GRAPH, NodeFactory.createURI(property), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm()
        .replaceFirst("(https://\\S+)$", "<$1>");
  }

  private static Graph turtle() throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(block("turtle"), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String block(String language) throws IOException {
    var found =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
