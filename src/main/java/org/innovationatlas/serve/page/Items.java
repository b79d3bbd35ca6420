package org.innovationatlas.serve.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.model.Field;
import org.innovationatlas.vocab.Inno;

/** Things in lists, each with what is worth knowing of it at once. */
public final class Items {
  private static final Node STATUS = Inno.property(Field.STATUS);

  private static final Node VALUE = Inno.property(Field.VALUE);
  private static final Node UNIT = Inno.property(Field.UNIT);

  private final Site site;
  private final Names names;

  Items(Site site, Names names) {
    this.site = site;
    this.names = names;
  }

  /**
   * A thing in a list.
   *
   * @param kind the class that says most of it
   * @param statuses how far it is
   * @param figure the number with its unit, of a figure; else empty
   */
  public record Item(Link thing, Optional<Link> kind, List<Link> statuses, String figure) {}

  /** The things in the order of their statuses and names. */
  List<Item> of(Collection<Node> things) {
    return things.stream()
        .map(this::of)
        .sorted(
            Comparator.comparing((Item item) -> status(item))
                .thenComparing(item -> item.thing().text()))
        .toList();
  }

  private static String status(Item item) {
    return item.statuses().stream().map(Link::text).findFirst().orElse("\uffff");
  }

  Item of(Node thing) {
    var reader = site.reader();
    return new Item(
        names.link(thing),
        site.overview().kinds().of(reader.values(thing, RDF.type.asNode())).map(names::link),
        names.links(reader.values(thing, STATUS).stream()),
        reader.value(thing, VALUE).map(number -> names.of(number) + " " + unit(thing)).orElse(""));
  }

  private String unit(Node thing) {
    return site.reader().value(thing, UNIT).map(names::of).orElse("");
  }
}
