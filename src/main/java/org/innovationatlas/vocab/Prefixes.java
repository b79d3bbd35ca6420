package org.innovationatlas.vocab;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;

/** The prefixes that make RDF readable. */
public final class Prefixes {
  private Prefixes() {}

  /** Prefixes of the vocabularies used and of the code lists. */
  public static SortedMap<String, String> shared() {
    var prefixes = new TreeMap<String, String>();
    prefixes.put("cpov", "http://data.europa.eu/m8g/");
    prefixes.put("dc", DC_11.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("doco", "http://purl.org/spar/doco/");
    prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.put("inno", Inno.NS);
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("qb", Cube.NS);
    prefixes.put("rdf", RDF.getURI());
    prefixes.put("rdfs", RDFS.getURI());
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("skos", SKOS.getURI());
    prefixes.put("xsd", XSD.getURI());
    for (CodeList list : CodeList.values()) {
      prefixes.put(list.name().toLowerCase(Locale.ROOT), Inno.ROOT + list.segment() + "/");
    }
    return prefixes;
  }

  /**
   * Those, and one for each kind of thing in an atlas.
   *
   * @param base the atlas's base
   */
  public static SortedMap<String, String> ofAtlas(String base) {
    var prefixes = shared();
    for (FactType root : FactType.roots()) {
      prefixes.put(root.kind(), base + root.kind() + "/");
    }
    return prefixes;
  }
}
