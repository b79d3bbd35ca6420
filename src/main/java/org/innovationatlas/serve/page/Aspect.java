package org.innovationatlas.serve.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.Field;
import org.innovationatlas.vocab.Geo;
import org.innovationatlas.vocab.Inno;

/** What a reader asks of a thing: the facts of its page are in groups by these. */
@SuppressWarnings("ImmutableEnumChecker") // the lists of properties are never changed
public enum Aspect {
  WHAT(
      Field.TYPE,
      Field.NAME,
      Field.ALT_NAME,
      Field.STATUS,
      Field.THEMES,
      Field.POSITIONING_OF,
      Field.PART_OF,
      Field.NAMED_AFTER,
      Field.SLOGAN),
  WHERE(Field.LOCATED_IN, Field.COVERS),
  WHO(
      Field.HOSTS,
      Field.SUPPORTS,
      Field.LAUNCHES,
      Field.IMPLEMENTS,
      Field.BUILDS,
      Field.PROMOTES,
      Field.ATTRACTS,
      Field.COOPERATES_WITH,
      Field.INVESTS_IN,
      Field.OPERATES,
      Field.RECIPIENT,
      Field.CONFERRED_BY),
  WHEN(
      Field.YEAR_OF,
      Field.START_YEAR,
      Field.END_YEAR,
      Field.PERIOD,
      Field.EDITION_NUMBER,
      Field.BATCH,
      Field.SUPER_EVENT),
  HOW_MUCH(Field.OF_SUBJECT, Field.QUANTITY, Field.VALUE, Field.UNIT),
  MORE();

  /** Links to the same thing elsewhere, which stand in a list of their own. */
  static final List<Node> LINKS_OUT =
      Stream.of(
              OWL2.sameAs,
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch)
          .map(property -> property.asNode())
          .toList();

  /** What only machines make use of. */
  private static final Set<Node> MACHINERY =
      Set.of(
          RDF.subject.asNode(),
          RDF.predicate.asNode(),
          RDF.object.asNode(),
          Inno.STATED_IN,
          OWL2.annotatedSource.asNode(),
          OWL2.annotatedProperty.asNode(),
          OWL2.annotatedTarget.asNode(),
          RDFS.isDefinedBy.asNode());

  private final List<Node> properties;

  Aspect(Field... fields) {
    this.properties = Stream.of(fields).map(Inno::property).toList();
  }

  /** The key of its title. */
  public String key() {
    return "aspect." + name().toLowerCase(Locale.ROOT);
  }

  /** The aspect that a property belongs to. */
  static Aspect of(Node property) {
    return Stream.of(values())
        .filter(aspect -> aspect.properties.contains(property))
        .findFirst()
        .orElse(MORE);
  }

  /** Whether people read it as a fact of the thing. */
  static boolean shows(Node property) {
    return !MACHINERY.contains(property)
        && !LINKS_OUT.contains(property)
        && !property.getURI().startsWith(Geo.NS);
  }

  /** Where a property stands in its group. */
  int place(Node property) {
    int at = properties.indexOf(property);
    return at < 0 ? properties.size() : at;
  }
}
