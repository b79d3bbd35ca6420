package org.innovationatlas.serve.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SPARQL endpoints that queries may call.
 *
 * @param iris their addresses; a query has to give one of them to the letter
 */
public record Endpoints(List<String> iris) {
  private static final List<String> SCHEMES = List.of("http://", "https://");

  /** A server that calls no other host. */
  public static final Endpoints NONE = new Endpoints(List.of());

  public Endpoints {
    iris = iris.stream().map(Endpoints::checked).distinct().toList();
  }

  /**
   * The address, which an endpoint can have.
   *
   * @throws IllegalArgumentException when none can
   */
  public static String checked(String iri) {
    if (!isWhole(iri)) {
      throw new IllegalArgumentException(
          "\"%s\" is not the address of an endpoint; write it in full and without a name, a password or a fragment: https://query.wikidata.org/sparql"
              .formatted(iri));
    }
    return iri;
  }

  private static boolean isWhole(String iri) {
    try {
      var uri = new URI(iri);
      return SCHEMES.stream().anyMatch(iri::startsWith)
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && uri.normalize().equals(uri);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public boolean isEmpty() {
    return iris.isEmpty();
  }

  /** Whether a query may call the address. */
  public boolean allow(String iri) {
    return iris.contains(iri);
  }

  /** The endpoints as they are written in a query. */
  @Override
  public String toString() {
    return iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(", "));
  }
}
