package org.innovationatlas.serve.reconcile;

import java.util.List;
import java.util.regex.Pattern;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.vocab.Inno;

/**
 * Identifiers of entities: what their IRIs have behind the identifier space, so that both together
 * are the IRI. Of an IRI outside of the space the identifier is the IRI. Clients may always give
 * the IRI.
 */
final class Identifiers {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

  private final String space;

  /**
   * @param atlases the atlases that are served; the space is what the base of the first has before
   *     its last step, so that another atlas beside it changes no identifier
   */
  Identifiers(List<Atlas> atlases) {
    var base = atlases.stream().map(Atlas::base).findFirst().orElse(Inno.ROOT + "atlas/");
    this.space = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
  }

  String space() {
    return space;
  }

  String of(String iri) {
    return iri.startsWith(space) && iri.length() > space.length()
        ? iri.substring(space.length())
        : iri;
  }

  /** The IRI with the identifier. */
  String iri(String id) {
    return ABSOLUTE.matcher(id).matches() ? id : space + id;
  }
}
