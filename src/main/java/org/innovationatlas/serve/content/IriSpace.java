package org.innovationatlas.serve.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.util.URIUtil;

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

  /**
   * The IRIs that may be meant by a path: with the characters as they are, and percent-encoded.
   *
   * @param requested the path, decoded
   */
  public List<String> iris(String requested) {
    if (!requested.startsWith(path)) {
      return List.of();
    }
    var rest = requested.substring(path.length());
    return Stream.of(rest, URIUtil.encodePath(rest)).distinct().map(prefix::concat).toList();
  }

  /** The path at which the IRI is answered, percent-encoded; its fragment stays. */
  public Optional<String> pathOf(String iri) {
    return iri.startsWith(prefix)
        ? Optional.of(path + iri.substring(prefix.length()))
        : Optional.empty();
  }
}
