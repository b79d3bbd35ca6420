package org.innovationatlas.serve.page;

import java.util.List;

/**
 * Something that is said of a thing.
 *
 * @param value what is said
 * @param evidence who says so
 */
public record Fact(Link value, List<Evidence> evidence) {
  public Fact {
    evidence = List.copyOf(evidence);
  }

  /**
   * Who says so.
   *
   * @param quote the words; empty where there are none
   * @param language the tag of the language of the words
   * @param support how the words, or what else, support it; empty for reference data
   * @param source the passage, or the graph of the reference data
   * @param span where the words stand in the passage, as characters from and to; empty without them
   */
  public record Evidence(String quote, String language, String support, Link source, String span) {}

  /**
   * All that a property says.
   *
   * @param property the name of the property, or of its inverse
   * @param incoming whether the facts are said of others
   */
  public record Row(Link property, boolean incoming, List<Fact> facts) {
    public Row {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What belongs together for a reader.
   *
   * @param aspect the key of its title
   */
  public record Section(Aspect aspect, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }
}
