package org.innovationatlas.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.Value;
import org.innovationatlas.vocab.Inno;

/** The RDF terms of values; those that many documents have are made once. */
final class Terms {
  private static final int SMALL_OFFSETS = 1024;

  private final Iris iris;
  private final Map<Value.Code, Node> codes = new ConcurrentHashMap<>();
  private final Map<Integer, Node> smallOffsets = new ConcurrentHashMap<>();

  Terms(Iris iris) {
    this.iris = iris;
  }

  Node of(Value value) {
    if (value instanceof Value.Reference reference) {
      return iris.thing(reference.id());
    }
    if (value instanceof Value.Code code) {
      return codes.computeIfAbsent(code, Terms::concept);
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

  Node of(Support support) {
    return of(new Value.Code(CodeList.SUPPORT, support.code()));
  }

  /** How many code points stand before a place in a passage. */
  Node offset(int codePoints) {
    return codePoints < SMALL_OFFSETS
        ? smallOffsets.computeIfAbsent(codePoints, Terms::number)
        : number(codePoints);
  }

  private static Node concept(Value.Code code) {
    return Inno.concept(code.list(), code.code());
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node text(Value.Text text) {
    return NodeFactory.createLiteralLang(text.text(), text.language());
  }
}
