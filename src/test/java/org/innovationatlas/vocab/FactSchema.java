package org.innovationatlas.vocab;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.ValueKind;

/** Writes the JSON Schema of fact documents from the ontology and the table of fields. */
final class FactSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String ID = Inno.ROOT + "fact-document.schema.json";

  private final Ontology ontology;
  private final ObjectNode definitions = JSON.createObjectNode();

  private FactSchema(Ontology ontology) {
    this.ontology = ontology;
  }

  static String of(Ontology ontology) throws IOException {
    var schema = new FactSchema(ontology).schema();
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsString(schema) + "\n";
  }

  private ObjectNode schema() throws IOException {
    ObjectNode schema;
    try (var frame = FactSchema.class.getResourceAsStream("/vocab/schema/frame.json")) {
      schema = (ObjectNode) JSON.readTree(frame);
    }
    definitions.setAll((ObjectNode) schema.get("$defs"));
    about((ObjectNode) definitions.at("/document/properties/about"));
    definitions.set("thing", thing());
    FactType.roots().forEach(root -> definitions.set(root.kind(), kind(root)));
    Stream.of(Field.values())
        .filter(field -> field != Field.TYPE)
        .forEach(field -> definitions.set("field-" + field.json(), field(field)));
    Stream.of(CodeList.values()).forEach(list -> definitions.set(name(list), codes(list)));
    schema.set("$defs", definitions);
    return schema.put("$id", ID).put("version", ontology.version());
  }

  private static void about(ObjectNode about) {
    about.put("pattern", idOf(List.of(FactType.DISTRICT, FactType.REGION)));
  }

  /** What stands for every thing, and which definition its type leads to. */
  private ObjectNode thing() {
    var thing = JSON.createObjectNode().put("type", "object");
    thing.putArray("required").add("id").add("type");
    var properties = thing.putObject("properties");
    properties.putObject("id").put("type", "string").put("pattern", idOf(FactType.roots()));
    var types = Arrays.asList(FactType.values());
    properties.set("type", choices(types.stream().map(FactType::term).toList()));
    var kinds = thing.putArray("allOf");
    for (FactType root : FactType.roots()) {
      var terms = types.stream().filter(type -> type.root() == root).map(FactType::term).toList();
      var kind = kinds.addObject();
      var condition = kind.putObject("if");
      condition.putObject("properties").putObject("type").set("enum", array(terms));
      condition.putArray("required").add("type");
      kind.set("then", reference(root.kind()));
    }
    return thing;
  }

  private ObjectNode kind(FactType root) {
    var kind = described(ontology.vocabulary(), Inno.type(root), RDFS.label.asNode());
    kind.put("type", "object");
    var properties = kind.putObject("properties");
    properties
        .putObject("id")
        .put("description", root.kind() + "/slug: a-z, 0-9, single hyphens 小写字母、数字、单个连字符")
        .put("pattern", idOf(List.of(root)));
    var fields = Field.of(root);
    for (Field field : fields) {
      properties.set(
          field.json(), field == Field.TYPE ? types(root) : reference("field-" + field.json()));
    }
    var entry = properties.putObject("evidence").put("type", "array").putObject("items");
    entry.setAll(reference("evidence"));
    entry
        .putObject("properties")
        .putObject("of")
        .set("enum", array(fields.stream().map(Field::json).toList()));
    return kind.put("additionalProperties", false);
  }

  private ObjectNode types(FactType root) {
    var types = Stream.of(FactType.values()).filter(type -> type.root() == root).toList();
    var schema = choices(types.stream().map(FactType::term).toList());
    var descriptions = schema.putArray("enumDescriptions");
    types.forEach(
        type -> descriptions.add(labels(ontology.vocabulary(), Inno.type(type), RDFS.label)));
    return schema;
  }

  private ObjectNode field(Field field) {
    var schema =
        field == Field.NAME || field == Field.ALT_NAME
            ? JSON.createObjectNode()
            : described(ontology.vocabulary(), Inno.property(field), RDFS.label.asNode());
    if (field.kind() == ValueKind.TEXT) {
      schema.setAll(reference("texts"));
      return schema.set("additionalProperties", oneOrMany(field, reference("text")));
    }
    return schema.setAll(oneOrMany(field, value(field)));
  }

  private static ObjectNode oneOrMany(Field field, ObjectNode value) {
    if (field.isSingle()) {
      return value;
    }
    var schema = JSON.createObjectNode();
    schema.putObject("if").put("type", "array");
    schema.putObject("then").put("uniqueItems", true).set("items", value);
    return schema.set("else", value);
  }

  private static ObjectNode value(Field field) {
    return switch (field.kind()) {
      case REFERENCE ->
          JSON.createObjectNode()
              .put("type", "string")
              .put("pattern", idOf(field.range().stream().sorted().toList()));
      case CODE -> reference(name(field.codeList().orElseThrow()));
      case YEAR -> reference("year");
      case COUNT -> reference("count");
      case AMOUNT -> reference("amount");
      case TEXT, TYPE -> throw new IllegalArgumentException(field + " is not a plain value");
    };
  }

  private ObjectNode codes(CodeList list) {
    var codes = ontology.codes().of(list);
    var scheme = Inno.concept(list, "").getURI().replaceFirst("/$", "");
    var schema =
        described(ontology.codeLists(), NodeFactory.createURI(scheme), SKOS.prefLabel.asNode());
    schema.setAll(choices(codes));
    var descriptions = schema.putArray("enumDescriptions");
    codes.forEach(
        code ->
            descriptions.add(
                labels(ontology.codeLists(), Inno.concept(list, code), SKOS.prefLabel)));
    return schema;
  }

  private static ObjectNode described(Graph graph, Node term, Node label) {
    return JSON.createObjectNode()
        .put("title", text(graph, term, label, "en") + " " + text(graph, term, label, "zh"))
        .put(
            "description",
            text(graph, term, SKOS.definition.asNode(), "en")
                + " "
                + text(graph, term, SKOS.definition.asNode(), "zh"));
  }

  private static String labels(Graph graph, Node term, Property property) {
    return text(graph, term, property.asNode(), "en")
        + " "
        + text(graph, term, property.asNode(), "zh");
  }

  private static String text(Graph graph, Node term, Node property, String language) {
    return graph
        .find(term, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(literal -> literal.getLiteralLanguage().equals(language))
        .next()
        .getLiteralLexicalForm();
  }

  private static ObjectNode choices(Collection<String> values) {
    return JSON.createObjectNode().put("type", "string").set("enum", array(values));
  }

  private static ArrayNode array(Collection<String> values) {
    var array = JSON.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  private static ObjectNode reference(String definition) {
    return JSON.createObjectNode().put("$ref", "#/$defs/" + definition);
  }

  private static String name(CodeList list) {
    return list.segment() + "-codes";
  }

  private static String idOf(List<FactType> roots) {
    return "^(" + String.join("|", roots.stream().map(FactType::kind).toList()) + ")/" + SLUG + "$";
  }
}
