package org.innovationatlas.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shortens IRIs to CURIEs and back, as SSSOM's tables write them. */
final class Curies {
  /** Prefixes that SSSOM knows without being told. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "semapv", Mapping.SEMAPV,
          "skos", Mapping.SKOS,
          "sssom", "https://w3id.org/sssom/");

  private final Map<String, String> own;

  Curies(Map<String, String> own) {
    this.own = new TreeMap<>(own);
  }

  /** The prefixes that a table must declare. */
  Map<String, String> own() {
    return own;
  }

  /** The CURIE, or the IRI itself where no prefix fits. */
  String shorten(String iri) {
    var best = "";
    var name = "";
    for (var prefixes : List.of(own, BUILT_IN)) {
      for (var prefix : prefixes.entrySet()) {
        if (iri.startsWith(prefix.getValue()) && prefix.getValue().length() > best.length()) {
          best = prefix.getValue();
          name = prefix.getKey();
        }
      }
    }
    return best.isEmpty() ? iri : name + ":" + iri.substring(best.length());
  }

  /** The IRI that a CURIE stands for; what is no CURIE stays. */
  String expand(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 0 || curie.startsWith("//", colon + 1)) {
      return curie;
    }
    var prefix = curie.substring(0, colon);
    var space = own.getOrDefault(prefix, BUILT_IN.get(prefix));
    return space == null ? curie : space + curie.substring(colon + 1);
  }
}
