package org.innovationatlas.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.serve.description.Description;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Ontology;

/** What the page of the vocabulary shows; all of it is read from the files of the ontology. */
public final class OntologyPage {
  private final OntologyHeader header;
  private final Vocabulary vocabulary;
  private final Names names;
  private final OntologyHistory history;
  private final Ontology ontology;
  private final Terms terms;

  OntologyPage(Site site, Description description, Names names, OntologyHistory history) {
    this.names = names;
    this.history = history;
    this.header = OntologyHeader.of(description, names.language());
    this.ontology = history.version(header.version());
    this.vocabulary =
        new Vocabulary(Description.of(description.subject().getURI(), ontology.vocabulary()));
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

  /** What the vocabulary says of itself. */
  public OntologyHeader header() {
    return header;
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
    var vocabulary = folder.isEmpty() ? "/ontology" : folder;
    return List.of(
        new File(folder + "/shapes.ttl", "ontology.file.shapes", "SHACL"),
        new File(folder + "/context.jsonld", "ontology.file.context", "JSON-LD"),
        new File(folder + "/fact-document.schema.json", "ontology.file.schema", "JSON Schema"),
        new File(vocabulary + "/restrictions.ttl", "ontology.file.restrictions", "OWL"),
        new File(vocabulary + "/mappings.ttl", "ontology.file.mappings", "SKOS"),
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
          <exclusions>
            <exclusion>
              <groupId>*</groupId>
              <artifactId>*</artifactId>
            </exclusion>
          </exclusions>
        </dependency>"""
        .formatted(program);
  }
}
