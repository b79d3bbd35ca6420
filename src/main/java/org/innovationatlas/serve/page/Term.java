package org.innovationatlas.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * A class or property of the vocabulary.
 *
 * @param anchor its place in the page, which is the fragment of its IRI
 * @param notes what is to be known beside the definition
 * @param status how settled it is, as the vocabulary says
 * @param since the version that first had it
 * @param relations what it has to do with others, each under the name of that
 * @param example one that the vocabulary gives
 * @param served one of the data that is served
 * @param rules what the shapes want of its things
 */
public record Term(
    String anchor,
    Link name,
    Optional<Link> other,
    String definition,
    List<String> notes,
    boolean deprecated,
    String status,
    String since,
    List<Relation> relations,
    Optional<Link> example,
    Optional<Sample> served,
    Drawing diagram,
    List<Rule> rules) {
  public Term {
    notes = List.copyOf(notes);
    relations = List.copyOf(relations);
    rules = List.copyOf(rules);
  }

  /** What a term has to do with others. */
  public record Relation(String name, List<Link> terms) {}

  /** A thing of the class, or a statement with the property. */
  public record Sample(Link thing, Optional<Link> value) {}

  /**
   * What a graph must look like for the shapes.
   *
   * @param count how many values there may be
   * @param message what is said to who breaks it
   */
  public record Rule(Link path, String count, String message) {}
}
