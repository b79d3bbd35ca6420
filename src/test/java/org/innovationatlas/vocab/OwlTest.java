package org.innovationatlas.vocab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * The vocabulary and its restrictions are OWL 2 DL, and a reasoner finds them and the facts free of
 * contradiction.
 */
class OwlTest {
  private static final Graph VOCABULARY = SmallAtlas.ONTOLOGY.vocabulary();

  @Test
  void isOwl2Dl() throws Exception {
    assertThat(violations(ontology(VOCABULARY))).isEmpty();
  }

  @Test
  void findsWhatIsNotOwl2Dl() throws Exception {
    var claims = copy();
    claims.add(Inno.CLAIM, RDFS.subClassOf.asNode(), RDF.Statement.asNode());

    assertThat(violations(ontology(claims)))
        .hasSize(1)
        .allMatch(violation -> violation.toString().contains("Statement"));
  }

  @Test
  void hasNoClassThatNothingCanBeOf() throws Exception {
    var reasoner = reasoner(ontology(VOCABULARY));

    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
  }

  @Test
  void findsTheClassThatNothingCanBeOf() throws Exception {
    var both = copy();
    var institutionalPark = NodeFactory.createURI(Inno.NS + "InstitutionalPark");
    both.add(institutionalPark, RDFS.subClassOf.asNode(), Inno.type(FactType.PARK));
    both.add(institutionalPark, RDFS.subClassOf.asNode(), Inno.type(FactType.INSTITUTION));

    assertThat(reasoner(ontology(both)).getUnsatisfiableClasses().getEntitiesMinusBottom())
        .hasSize(1);
  }

  static List<Atlas> atlases() throws IOException {
    return List.of(SmallAtlas.shanghai(), SmallAtlas.coalRegions());
  }

  @ParameterizedTest
  @MethodSource("atlases")
  void agreesWithTheFacts(Atlas atlas) throws Exception {
    assertThat(reasoner(ontology(withFacts(atlas))).isConsistent()).isTrue();
  }

  @Test
  void disagreesWithADistrictOfTheCoalRegionsThatIsAnInstitution() throws Exception {
    var facts = withFacts(SmallAtlas.coalRegions());
    var district =
        NodeFactory.createURI("https://w3id.org/innovation-atlas/coal-regions/district/cottbus");
    assertThat(facts.contains(district, RDF.type.asNode(), Inno.type(FactType.DISTRICT))).isTrue();
    facts.add(district, RDF.type.asNode(), Inno.type(FactType.INSTITUTION));

    assertThat(reasoner(ontology(facts)).isConsistent()).isFalse();
  }

  @Test
  void disagreesWithADistrictThatHostsAPark() throws Exception {
    var facts = withFacts(SmallAtlas.shanghai());
    var district =
        NodeFactory.createURI("https://w3id.org/innovation-atlas/shanghai/district/putuo");
    var park =
        NodeFactory.createURI("https://w3id.org/innovation-atlas/shanghai/park/grand-neo-bay");
    assertThat(facts.contains(park, RDF.type.asNode(), Inno.type(FactType.PARK))).isTrue();
    facts.add(district, NodeFactory.createURI(Inno.NS + "hosts"), park);

    assertThat(reasoner(ontology(facts)).isConsistent()).isFalse();
  }

  /** The vocabulary with the code lists and what the passages state, but for the claims. */
  private static Graph withFacts(Atlas atlas) throws IOException {
    var quads = SmallAtlas.quads(atlas);
    var claims =
        quads.stream()
            .filter(quad -> quad.getPredicate().equals(Inno.STATED_IN))
            .map(Quad::getSubject)
            .collect(Collectors.toSet());
    var graph = copy();
    SmallAtlas.ONTOLOGY
        .codeLists()
        .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
        .forEach(
            concept -> graph.add(concept.getSubject(), RDF.type.asNode(), SKOS.Concept.asNode()));
    quads.stream()
        .filter(quad -> !claims.contains(quad.getSubject()))
        .map(Quad::asTriple)
        .forEach(graph::add);
    return graph;
  }

  private static Graph copy() {
    var graph = GraphFactory.createDefaultGraph();
    VOCABULARY.find().forEach(graph::add);
    return graph;
  }

  private static List<OWLProfileViolation> violations(OWLOntology ontology) {
    return new OWL2DLProfile().checkOntology(ontology).getViolations();
  }

  /** OWL 2 knows no years, so the reasoner takes them for what it doesn't know. */
  private static Reasoner reasoner(OWLOntology ontology) {
    var configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    return new Reasoner(configuration, ontology);
  }

  private static OWLOntology ontology(Graph graph) throws OWLOntologyCreationException {
    var text = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(Lang.RDFXML).output(text);
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(
            new StringDocumentSource(text.toString(UTF_8)),
            new OWLOntologyLoaderConfiguration()
                .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.SILENT));
  }
}
