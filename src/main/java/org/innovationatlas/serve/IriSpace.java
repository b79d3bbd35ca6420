package org.innovationatlas.serve;

import java.util.Optional;

/**
 * IRIs that a server answers at the same path as they have themselves.
 *
 * @param prefix what the IRIs begin with; ends in a slash
 * @param path what their paths on the server begin with; begins and ends with a slash
 */
public record IriSpace(String prefix, String path) {

  /** The space of an atlas: the last step of its base is its path. */
  public static IriSpace ofAtlas(String base) {
    int step = base.lastIndexOf('/', base.length() - 2);
    return new IriSpace(base, base.substring(step));
  }

  /** The IRI that is answered at the path. */
  Optional<String> iri(String requested) {
    return requested.startsWith(path) && requested.length() > path.length()
        ? Optional.of(prefix + requested.substring(path.length()))
        : Optional.empty();
  }
}
