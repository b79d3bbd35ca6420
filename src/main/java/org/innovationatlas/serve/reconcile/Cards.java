package org.innovationatlas.serve.reconcile;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.innovationatlas.serve.reconcile.Property.Way;

/** Makes the cards of entities. */
final class Cards {
  private static final int MOST_ROWS = 8;
  private static final int MOST_VALUES = 4;

  /** Shown otherwise, or of use to programs only. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "iri",
          "name",
          "altName",
          "type",
          "definition",
          "statedIn",
          "identifier",
          "location",
          "sameAs",
          "exactMatch",
          "closeMatch");

  private final Holdings holdings;
  private final Values values;

  /**
   * @param data the union of all graphs
   */
  Cards(Holdings holdings, Graph data) {
    this.holdings = holdings;
    this.values = new Values(holdings, data);
  }

  /**
   * The card of an entity.
   *
   * @param address the address of its page
   */
  Card of(Entity entity, String address, String language) {
    var settings = new Settings(MOST_VALUES, false, language);
    return new Card(
        entity.name(language),
        entity.otherNames(language).toList(),
        entity.types().stream().limit(1).map(type -> type.name(language)).toList(),
        holdings.properties().find("definition").stream()
            .flatMap(property -> texts(property, entity, settings).stream())
            .findFirst()
            .orElse(""),
        holdings.properties().all().stream()
            .filter(property -> property.way() != Way.BACKWARD)
            .filter(property -> !LEFT_OUT.contains(property.id()))
            .map(
                property ->
                    new Card.Row(property.name(language), texts(property, entity, settings)))
            .filter(row -> !row.values().isEmpty())
            .limit(MOST_ROWS)
            .toList(),
        address);
  }

  private List<String> texts(Property property, Entity entity, Settings settings) {
    return values.of(property, entity.node(), settings).stream().map(Values::text).toList();
  }
}
