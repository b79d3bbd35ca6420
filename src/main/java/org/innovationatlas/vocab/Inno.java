package org.innovationatlas.vocab;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;

/** The terms of the Innovation Atlas ontology. */
public final class Inno {
  /** Where everything of the project that belongs to no atlas has its IRI. */
  public static final String ROOT = "https://w3id.org/innovation-atlas/";

  /** The namespace of the ontology, usually with the prefix {@code inno}. */
  public static final String NS = ROOT + "ontology#";

  public static final Node REPORT = term("Report");
  public static final Node PASSAGE = term("Passage");
  public static final Node CLAIM = term("Claim");
  public static final Node ABOUT = term("about");
  public static final Node PASSAGE_NUMBER = term("passageNumber");
  public static final Node SECTION = term("section");
  public static final Node EDITION = term("edition");
  public static final Node SHA256 = term("sha256");
  public static final Node ATTRIBUTION = term("attribution");
  public static final Node STATED_IN = term("statedIn");
  public static final Node QUOTE = term("quote");
  public static final Node START = term("start");
  public static final Node END = term("end");
  public static final Node SUPPORT = term("support");
  public static final Node VALUE_CLAIM = term("valueClaim");

  /** The graph of the vocabulary. */
  public static final Node VOCABULARY_GRAPH = NodeFactory.createURI(ROOT + "ontology");

  /** The graph of the mappings to other vocabularies. */
  public static final Node MAPPINGS_GRAPH = NodeFactory.createURI(ROOT + "ontology/mappings");

  /** The graph of the code lists. */
  public static final Node CODES_GRAPH = NodeFactory.createURI(ROOT + "graph/codes");

  private static final Map<FactType, Node> TYPES = new EnumMap<>(FactType.class);
  private static final Map<Field, Node> PROPERTIES = new EnumMap<>(Field.class);

  static {
    for (FactType type : FactType.values()) {
      TYPES.put(type, term(type.term()));
    }
    for (Field field : Field.values()) {
      PROPERTIES.put(field, propertyOf(field));
    }
  }

  private Inno() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** The class of the things of a type. */
  public static Node type(FactType type) {
    return Objects.requireNonNull(TYPES.get(type));
  }

  /** The property of a field. */
  public static Node property(Field field) {
    return Objects.requireNonNull(PROPERTIES.get(field));
  }

  private static Node propertyOf(Field field) {
    return switch (field) {
      case TYPE -> RDF.type.asNode();
      case NAME -> RDFS.label.asNode();
      case ALT_NAME -> SKOS.altLabel.asNode();
      case THEMES -> term("theme");
      default -> term(field.json());
    };
  }

  /** The concept of a code. */
  public static Node concept(CodeList list, String code) {
    return NodeFactory.createURI(ROOT + list.segment() + "/" + code);
  }
}
