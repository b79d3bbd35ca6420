package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Ontology;

/** What the page of the vocabulary shows; all of it is read from the files of the ontology. */
public final class OntologyPage {
  private static final Node STATUS = NodeFactory.createURI("http://purl.org/ontology/bibo/status");
  private static final Node NAMESPACE =
      NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri");
  private static final Node PREFIX =
      NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix");

  private final Node subject;
  private final Vocabulary vocabulary;
  private final Names names;
  private final OntologyHistory history;
  private final Ontology ontology;
  private final Terms terms;

  OntologyPage(Site site, Description description, Names names, OntologyHistory history) {
    this.subject = description.subject();
    this.vocabulary = new Vocabulary(description);
    this.names = names;
    this.history = history;
    this.ontology = history.version(value(OWL2.versionInfo.asNode()));
    this.terms =
        new Terms(
            vocabulary,
            names,
            new Samples(site.reader(), names),
            new Shapes(ontology.shapes(), names),
            history::since);
  }

  /** Whether the description is of a vocabulary. */
  static boolean isOf(Description description) {
    return Reader.ofDocument(description.quads())
            .says(description.subject(), RDF.type.asNode(), OWL2.Ontology.asNode())
        && !new Vocabulary(description).classes().isEmpty();
  }

  public List<Term> classes() {
    return terms.classes();
  }

  public List<Term> properties() {
    return terms.properties();
  }

  /** All classes at a glance. */
  public Drawing overview() {
    return new HierarchyDiagram(vocabulary, new TermDiagrams(vocabulary, names)).draw();
  }

  public List<CodeLists.Listing> codeLists() {
    return new CodeLists(ontology.codeLists(), names).all();
  }

  public List<OntologyHistory.Version> versions() {
    return history.all();
  }

  /** The version that the page is of. */
  public String version() {
    return ontology.version();
  }

  /** The newest version, where the page is of an older one. */
  public Optional<String> newer() {
    return Optional.of(history.newest()).filter(newest -> !newest.equals(version()));
  }

  /** Whether it is not yet published and may change. */
  public boolean isDraft() {
    return value(STATUS).endsWith("/draft");
  }

  public String namespace() {
    return value(NAMESPACE);
  }

  public String prefix() {
    return value(PREFIX);
  }

  public String description() {
    return value(DCTerms.description.asNode());
  }

  public String publisher() {
    return value(DCTerms.publisher.asNode());
  }

  public String created() {
    return value(DCTerms.created.asNode());
  }

  public String modified() {
    return value(DCTerms.modified.asNode());
  }

  public String licence() {
    return value(DCTerms.license.asNode());
  }

  public String versionIri() {
    return value(OWL2.versionIRI.asNode());
  }

  /** How to cite it, as the vocabulary says. */
  public String citation() {
    return value(DCTerms.bibliographicCitation.asNode());
  }

  /** The same for BibTeX. */
  public String bibtex() {
    return """
        @misc{innovation-atlas-ontology,
          author = {{%s}},
          title = {{%s}},
          version = {%s},
          year = {%s},
          url = {%s}
        }"""
        .formatted(
            value(DCTerms.creator.asNode()),
            value(DCTerms.title.asNode()),
            version(),
            value(DCTerms.issued.asNode()).split("-", 2)[0],
            versionIri());
  }

  /**
   * A file that belongs to the vocabulary.
   *
   * @param key the message that says what it is
   */
  public record File(String path, String key, String name) {}

  /** The other files of the same version. */
  public List<File> files() {
    var folder = newer().isPresent() ? "/ontology/" + version() : "";
    return List.of(
        new File(folder + "/shapes.ttl", "ontology.file.shapes", "SHACL"),
        new File(folder + "/context.jsonld", "ontology.file.context", "JSON-LD"),
        new File(folder + "/fact-document.schema.json", "ontology.file.schema", "JSON Schema"),
        new File("/ontology/mappings.ttl", "ontology.file.mappings", "SKOS"),
        new File("/structure/indicators.ttl", "ontology.file.cube", "RDF Data Cube"));
  }

  /** The coordinates of the jar for Maven, which has the version of the program. */
  public String maven() {
    var program =
        Optional.ofNullable(OntologyPage.class.getPackage().getImplementationVersion())
            .map("%n  <version>%s</version>"::formatted)
            .orElse("");
    return """
        <dependency>
          <groupId>org.innovationatlas</groupId>
          <artifactId>innovation-atlas</artifactId>%s
          <classifier>ontology</classifier>
        </dependency>"""
        .formatted(program);
  }

  private String value(Node property) {
    return vocabulary.data().values(subject, property).stream()
        .min(
            Comparator.comparing(
                value -> value.isLiteral() && !value.getLiteralLanguage().equals(names.language())))
        .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
        .orElse("");
  }
}
