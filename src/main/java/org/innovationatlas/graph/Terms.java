package org.innovationatlas.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.innovationatlas.model.Value;
import org.innovationatlas.vocab.Inno;

/** The RDF term of a value. */
final class Terms {
  private final Iris iris;

  Terms(Iris iris) {
    this.iris = iris;
  }

  Node of(Value value) {
    if (value instanceof Value.Reference reference) {
      return iris.thing(reference.id());
    }
    if (value instanceof Value.Code code) {
      return Inno.concept(code.list(), code.code());
    }
    if (value instanceof Value.Type type) {
      return Inno.type(type.type());
    }
    if (value instanceof Value.Text text) {
      return text(text);
    }
    if (value instanceof Value.Year) {
      return NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDgYear);
    }
    return value instanceof Value.Count
        ? NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDpositiveInteger)
        : NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDdecimal);
  }

  static Node text(Value.Text text) {
    return NodeFactory.createLiteralLang(text.text(), text.language());
  }
}
