package org.innovationatlas.model;

import java.util.List;

/**
 * What one passage of a source states.
 *
 * @param id the passage
 * @param about the district or region that the passage is about
 * @param sha256 the SHA-256 of the passage's text, 64 lower-case hexadecimal digits
 * @param hashPosition where the hash stands
 * @param facts the things that it states something of, in the order of the document
 * @param position where the document stands
 */
public record Document(
    PassageId id,
    FactId about,
    String sha256,
    Position hashPosition,
    List<Fact> facts,
    Position position) {
  public Document {
    facts = List.copyOf(facts);
  }
}
