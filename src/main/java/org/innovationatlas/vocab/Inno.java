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
  public static final String NS = InnoClasses.NS;

  public static final Node REPORT = node(InnoClasses.REPORT);
  public static final Node PASSAGE = node(InnoClasses.PASSAGE);
  public static final Node CLAIM = node(InnoClasses.CLAIM);
  public static final Node THEME = node(InnoClasses.THEME);
  public static final Node ABOUT = node(InnoProperties.ABOUT);
  public static final Node PASSAGE_NUMBER = node(InnoProperties.PASSAGE_NUMBER);
  public static final Node SECTION = node(InnoProperties.SECTION);
  public static final Node EDITION = node(InnoProperties.EDITION);
  public static final Node SHA256 = node(InnoProperties.SHA256);
  public static final Node ATTRIBUTION = node(InnoProperties.ATTRIBUTION);
  public static final Node STATED_IN = node(InnoProperties.STATED_IN);
  public static final Node QUOTE = node(InnoProperties.QUOTE);
  public static final Node START = node(InnoProperties.START);
  public static final Node END = node(InnoProperties.END);
  public static final Node SUPPORT = node(InnoProperties.SUPPORT);
  public static final Node VALUE_CLAIM = node(InnoProperties.VALUE_CLAIM);

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

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node term(String localName) {
    return node(NS + localName);
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
      case THEMES -> node(InnoProperties.THEME);
      default -> term(field.json());
    };
  }

  /** The concept of a code. */
  public static Node concept(CodeList list, String code) {
    return NodeFactory.createURI(ROOT + list.segment() + "/" + code);
  }
}
