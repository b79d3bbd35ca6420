package org.innovationatlas.model;

import java.util.List;
import java.util.Optional;

/**
 * A source report, as far as it is known: what its text does not say stays absent.
 *
 * @param edition the edition, as in the ids of its passages
 * @param section the section, as in the ids of its passages
 * @param language the BCP 47 tag of the language it is written in
 * @param sha256 the SHA-256 of the whole text, 64 lower-case hexadecimal digits
 * @param sectionTitle the section's title, by language
 * @param title the report's title, by language; empty where the source does not give it
 * @param publisher who published it, where the source says so
 * @param year the year of publication, where the source says so
 * @param attribution what is believed of its origin though the source does not say it, by language
 * @param hashPosition where the hash stands
 * @param position where the source is described
 */
public record Source(
    String edition,
    String section,
    String language,
    String sha256,
    List<Value.Text> sectionTitle,
    List<Value.Text> title,
    Optional<String> publisher,
    Optional<Value.Year> year,
    List<Value.Text> attribution,
    Position hashPosition,
    Position position) {
  public Source {
    sectionTitle = List.copyOf(sectionTitle);
    title = List.copyOf(title);
    attribution = List.copyOf(attribution);
  }

  /** Whether the passage is one of this source's. */
  public boolean has(PassageId passage) {
    return edition.equals(passage.edition()) && section.equals(passage.section());
  }
}
