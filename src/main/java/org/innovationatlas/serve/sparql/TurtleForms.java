package org.innovationatlas.serve.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** How Jena writes the terms of a graph in Turtle, given the graph's prefixes. */
final class TurtleForms {
  /** Clients have few sets of prefixes between them. */
  private static final Cache<Map<String, String>, TurtleForms> KNOWN =
      Caffeine.newBuilder().maximumSize(8).build();

  private static final String TYPE = "a";

  private final PrefixMap prefixes;
  private final boolean hasTypeKeyword;
  private final NodeFormatterTTL format;
  private final TermForms<Form> forms = new TermForms<>(1 << 13, this::form);
  private final String head;

  private TurtleForms(Map<String, String> prefixes) {
    this.prefixes = PrefixMapFactory.createForOutput(prefixes);
    this.hasTypeKeyword = !prefixes.containsValue(RDF.getURI());
    this.format = new NodeFormatterTTL(null, this.prefixes);
    this.head = head(prefixes);
  }

  /** The forms for the prefixes of a graph. */
  static TurtleForms of(Graph graph) {
    return KNOWN.get(Map.copyOf(graph.getPrefixMapping().getNsPrefixMap()), TurtleForms::new);
  }

  /**
   * A term in Turtle.
   *
   * @param text as it is written
   * @param predicate as it is written in the place of a predicate
   * @param width how wide Jena takes the predicate to be
   * @param rank predicates of a lower rank stand before others
   */
  record Form(String text, String predicate, int width, int rank) {}

  Form of(Node term) {
    return forms.of(term);
  }

  /** The lines that declare the prefixes. */
  String head() {
    return head;
  }

  private static String head(Map<String, String> prefixes) {
    var nothing = GraphFactory.createDefaultGraph();
    nothing.getPrefixMapping().setNsPrefixes(prefixes);
    return RDFWriter.source(nothing).format(RDFFormat.TURTLE_PRETTY).asString();
  }

  private Form form(Node term) {
    var out = new StringWriterI();
    format.format(out, term);
    var text = out.toString();
    if (!term.isURI()) {
      return new Form(text, text, 0, 0);
    }
    var iri = term.getURI();
    if (iri.equals(RDF.type.getURI())) {
      var predicate = hasTypeKeyword ? TYPE : text;
      return new Form(text, predicate, predicate.length(), 0);
    }
    var abbreviated = prefixes.abbreviate(iri);
    int width = abbreviated == null ? iri.length() + 2 : abbreviated.length();
    boolean isOfRdf = iri.startsWith(RDF.getURI()) || iri.startsWith(RDFS.getURI());
    return new Form(text, text, width, isOfRdf ? 1 : 2);
  }
}
