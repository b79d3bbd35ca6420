package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.reconcile.Property.Way;
import org.innovationatlas.text.NaturalOrder;

/** Writes the values of properties as JSON (Reconciliation Service API 0.2, section 7.4). */
final class Values {
  private static final Set<XSDDatatype> FRACTIONS =
      Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDfloat);
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final String USUAL_LANGUAGE = "en";

  private final Holdings holdings;
  private final Graph data;

  /**
   * @param data the union of all graphs
   */
  Values(Holdings holdings, Graph data) {
    this.holdings = holdings;
    this.data = data;
  }

  /** The values of the thing, in the order of their texts. */
  List<ObjectNode> of(Property property, Node thing, Settings settings) {
    var values = property.values(data, thing);
    return inLanguage(values, settings)
        .filter(value -> isTold(property, value))
        .map(value -> json(property, value, settings))
        .sorted(Comparator.comparing(Values::text, NaturalOrder.comparator()))
        .limit(settings.limit())
        .toList();
  }

  /** A value as a text. */
  static String text(ObjectNode value) {
    return value.path(value.has("name") ? "name" : value.fieldNames().next()).asText();
  }

  /** Of texts those in the language, else those in English, else all. */
  private static Stream<Node> inLanguage(List<Node> values, Settings settings) {
    for (String language : List.of(settings.language(), USUAL_LANGUAGE)) {
      if (values.stream().anyMatch(value -> isIn(value, language))) {
        return values.stream().filter(value -> isIn(value, language) || isIn(value, ""));
      }
    }
    return values.stream();
  }

  private static boolean isIn(Node value, String language) {
    return (value.isLiteral() ? value.getLiteralLanguage() : "").equals(language);
  }

  /** Classes of other vocabularies are no types here. */
  private boolean isTold(Property property, Node value) {
    return property.way() != Way.FORWARD
        || !property.node().equals(RDF.type.asNode())
        || holdings.types().find(value).isPresent();
  }

  private ObjectNode json(Property property, Node value, Settings settings) {
    if (value.isLiteral()) {
      return literal(value);
    }
    if (!value.isURI() || settings.asIris() || property.way() == Way.SELF) {
      return string(value.toString());
    }
    var language = settings.language();
    return holdings
        .entities()
        .find(value)
        .map(entity -> EntityJson.named(entity.id(), entity.name(language)))
        .orElseGet(() -> string(label(value, language)));
  }

  private String label(Node thing, String language) {
    return Stream.of(SKOS.prefLabel, RDFS.label)
        .flatMap(property -> Wording.of(data, thing, property.asNode()).in(language).stream())
        .findFirst()
        .orElseGet(thing::getURI);
  }

  private static ObjectNode literal(Node value) {
    var text = value.getLiteralLexicalForm();
    var json = JsonNodeFactory.instance.objectNode();
    boolean whole =
        value.getLiteralDatatype().equals(XSDDatatype.XSDgYear)
            || XSDDatatype.XSDinteger.equals(value.getLiteralDatatype())
            || value.getLiteralValue() instanceof Integer;
    if (whole && INTEGER.matcher(text).matches()) {
      return json.put("int", Integer.parseInt(text));
    }
    if (FRACTIONS.contains(value.getLiteralDatatype()) && value.isLiteral()) {
      double number = Double.parseDouble(text.replace("INF", "Infinity"));
      return Double.isFinite(number) ? json.put("float", number) : string(text);
    }
    return value.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)
            && MOMENT.matcher(text).matches()
        ? json.put("date", text)
        : string(text);
  }

  private static ObjectNode string(String text) {
    return JsonNodeFactory.instance.objectNode().put("str", text);
  }
}
