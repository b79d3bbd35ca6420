package org.innovationatlas.question;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** A term for a variable of which nobody said what it takes: as SPARQL writes it, or a text. */
final class FreeTerm {
  private FreeTerm() {}

  static Node of(String text, PrefixMapping prefixes) {
    try {
      return NodeFactoryExtra.parseNode(text, PrefixMapFactory.create(prefixes));
    } catch (RiotException | QueryException e) {
      return NodeFactory.createLiteralString(text);
    }
  }
}
