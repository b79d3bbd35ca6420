package org.innovationatlas.serve.reconcile;

import java.util.List;

/**
 * What a small page shows of an entity, a type or a property.
 *
 * @param title its name
 * @param others what else it is called
 * @param kinds what kind of thing it is
 * @param meaning its definition; empty where it has none
 * @param rows what is stated of it
 * @param address the address of its page; empty where it has none
 */
public record Card(
    String title,
    List<String> others,
    List<String> kinds,
    String meaning,
    List<Row> rows,
    String address) {
  public Card {
    others = List.copyOf(others);
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
  }

  /** The values of a property, some of them where there are many. */
  public record Row(String property, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** The card of a type or property. */
  static Card ofTerm(String id, String name, Wording meaning, String language) {
    return new Card(name, List.of(id), List.of(), meaning.in(language).orElse(""), List.of(), "");
  }
}
