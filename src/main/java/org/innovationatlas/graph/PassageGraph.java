package org.innovationatlas.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.Statement;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.Value;
import org.innovationatlas.vocab.Cube;
import org.innovationatlas.vocab.Inno;

/**
 * Maps a document to the named graph of its passage: what it states, the supertypes, a claim for
 * each statement, and what makes an indicator an observation of the RDF Data Cube Vocabulary.
 */
public final class PassageGraph {
  private final Iris iris;
  private final Terms terms;
  private final Map<FactType, List<Node>> classes;
  private final Node[] claimClasses;

  /**
   * @param iris the IRIs of the atlas
   * @param classes of each type its class and all above it
   * @param claimClasses the class of claims and all above it
   */
  public PassageGraph(Iris iris, Map<FactType, List<Node>> classes, List<Node> claimClasses) {
    this.iris = iris;
    this.terms = new Terms(iris);
    this.classes = Map.copyOf(classes);
    this.claimClasses = claimClasses.toArray(Node[]::new);
  }

  /** Hands on the quads of the document; its quotes must be located. */
  public void map(Document document, Consumer<Quad> quads) {
    var graph = iris.passage(document.id());
    var claims = iris.claims(document.id());
    for (Fact fact : document.facts()) {
      var subject = iris.thing(fact.id());
      for (Statement statement : fact.statements()) {
        var triple =
            Triple.create(subject, Inno.property(statement.field()), terms.of(statement.value()));
        quads.accept(Quad.create(graph, triple));
        if (statement.value() instanceof Value.Type type) {
          types(graph, triple, type.type(), quads);
        }
        var evidence = statement.evidence();
        var extent = evidence.quote().map(Extent::of);
        var claim = claims.claim(triple, evidence.support(), extent);
        claim(graph, claim, triple, evidence.support(), quads);
        if (extent.isPresent()) {
          quote(graph, claim, extent.get(), quads);
        }
        if (statement.field() == Field.VALUE) {
          quads.accept(new Quad(graph, subject, Inno.VALUE_CLAIM, claim));
        }
      }
    }
  }

  /** The classes above the one that is stated. */
  private void types(Node graph, Triple stated, FactType type, Consumer<Quad> quads) {
    var subject = stated.getSubject();
    for (Node superclass : classes.getOrDefault(type, List.of())) {
      if (!superclass.equals(stated.getObject())) {
        quads.accept(new Quad(graph, subject, RDF.type.asNode(), superclass));
      }
    }
    if (type == FactType.INDICATOR) {
      quads.accept(new Quad(graph, subject, Cube.DATA_SET, iris.dataSet()));
    }
  }

  private void claim(Node graph, Node claim, Triple triple, Support support, Consumer<Quad> quads) {
    for (Node type : claimClasses) {
      quads.accept(new Quad(graph, claim, RDF.type.asNode(), type));
    }
    quads.accept(new Quad(graph, claim, RDF.subject.asNode(), triple.getSubject()));
    quads.accept(new Quad(graph, claim, RDF.predicate.asNode(), triple.getPredicate()));
    quads.accept(new Quad(graph, claim, RDF.object.asNode(), triple.getObject()));
    quads.accept(new Quad(graph, claim, Inno.STATED_IN, graph));
    quads.accept(new Quad(graph, claim, Inno.SUPPORT, terms.of(support)));
  }

  private void quote(Node graph, Node claim, Extent quote, Consumer<Quad> quads) {
    quads.accept(new Quad(graph, claim, Inno.QUOTE, NodeFactory.createLiteralString(quote.text())));
    quads.accept(new Quad(graph, claim, Inno.START, terms.offset(quote.start())));
    quads.accept(new Quad(graph, claim, Inno.END, terms.offset(quote.end())));
  }
}
