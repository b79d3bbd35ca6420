package org.innovationatlas.graph;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Support;
import org.innovationatlas.model.Value;
import org.innovationatlas.vocab.Inno;
import org.jspecify.annotations.Nullable;

/** The RDF terms of values; those that many documents have are made once. */
final class Terms {
  private static final int SMALL_OFFSETS = 1024;

  private final Iris iris;
  private static final Map<Support, Node> SUPPORTS = new EnumMap<>(Support.class);

  static {
    for (Support support : Support.values()) {
      SUPPORTS.put(support, Inno.concept(CodeList.SUPPORT, support.code()));
    }
  }

  private final Map<Value.Code, Node> codes = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<@Nullable Node> smallOffsets =
      new AtomicReferenceArray<>(SMALL_OFFSETS);

  Terms(Iris iris) {
    this.iris = iris;
  }

  Node of(Value value) {
    if (value instanceof Value.Reference reference) {
      return iris.thing(reference.id());
    }
    if (value instanceof Value.Code code) {
      var known = codes.get(code); // computeIfAbsent would have threads wait for each other
      return known == null ? codes.computeIfAbsent(code, Terms::concept) : known;
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
    return Objects.requireNonNull(SUPPORTS.get(support));
  }

  /** How many code points stand before a place in a passage. */
  Node offset(int codePoints) {
    if (codePoints >= SMALL_OFFSETS) {
      return number(codePoints);
    }
    var known = smallOffsets.get(codePoints);
    if (known == null) {
      known = number(codePoints);
      smallOffsets.set(codePoints, known);
    }
    return known;
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
