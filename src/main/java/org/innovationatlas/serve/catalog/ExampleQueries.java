package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.SERVICE;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.sh;
import static org.innovationatlas.serve.catalog.CatalogTerms.string;
import static org.innovationatlas.serve.catalog.CatalogTerms.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.question.Question;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Prefixes;

/**
 * Writes the questions as examples of queries, in the form in which editors of SPARQL look for them
 * at an endpoint: SHACL's {@code sh:SPARQLExecutable}.
 */
final class ExampleQueries {
  /** The graph that holds them, which is also their document. */
  static final String DOCUMENT = Inno.ROOT + ".well-known/sparql-examples";

  private static final Node TARGET = iri("https://schema.org/target");
  private static final Node KEYWORDS = iri("https://schema.org/keywords");

  private final Graph graph = GraphFactory.createDefaultGraph();

  /** Of two atlases that use a prefix differently the first has it; each query has its own, too. */
  private final Map<String, String> prefixes = new TreeMap<>(Prefixes.shared());

  private ExampleQueries() {}

  /** The examples. */
  static Graph of(List<Question> questions) {
    var examples = new ExampleQueries();
    questions.forEach(examples::add);
    examples.prefixes.forEach(examples::declare);
    return examples.graph;
  }

  private void add(Question question) {
    var query = question.query();
    boolean select = query.isSelectType();
    var example = iri(DOCUMENT + "#" + question.name());
    add(example, RDF.type.asNode(), sh("SPARQLExecutable"));
    add(
        example,
        RDF.type.asNode(),
        sh(select ? "SPARQLSelectExecutable" : "SPARQLConstructExecutable"));
    question
        .words()
        .forEach((language, words) -> add(example, RDFS.comment.asNode(), text(words, language)));
    add(example, sh(select ? "select" : "construct"), string(question.text()));
    add(example, TARGET, SERVICE);
    add(example, KEYWORDS, string(question.name().replace('-', ' ')));
    query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::putIfAbsent);
  }

  private void declare(String prefix, String namespace) {
    var declaration = iri(DOCUMENT + "#prefix-" + prefix);
    add(iri(DOCUMENT), sh("declare"), declaration);
    add(declaration, RDF.type.asNode(), sh("PrefixDeclaration"));
    add(declaration, sh("prefix"), string(prefix));
    add(
        declaration,
        sh("namespace"),
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
