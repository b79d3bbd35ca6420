package org.innovationatlas.graph;

import java.util.Locale;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.FactType;
import org.innovationatlas.vocab.Inno;

/** The prefixes that make a built file readable. */
final class Prefixes {
  private Prefixes() {}

  /**
   * Prefixes of the vocabularies used, of the code lists, and of each kind of thing in the atlas.
   */
  static PrefixMap of(Atlas atlas) {
    var prefixes = PrefixMapFactory.create();
    prefixes.add("dcterms", DCTerms.NS);
    prefixes.add("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.add("inno", Inno.NS);
    prefixes.add("org", "http://www.w3.org/ns/org#");
    prefixes.add("prov", "http://www.w3.org/ns/prov#");
    prefixes.add("qb", "http://purl.org/linked-data/cube#");
    prefixes.add("rdf", RDF.getURI());
    prefixes.add("rdfs", RDFS.getURI());
    prefixes.add("schema", "https://schema.org/");
    prefixes.add("skos", SKOS.getURI());
    prefixes.add("xsd", XSD.getURI());
    for (CodeList list : CodeList.values()) {
      prefixes.add(list.name().toLowerCase(Locale.ROOT), Inno.ROOT + list.segment() + "/");
    }
    for (FactType root : FactType.roots()) {
      prefixes.add(root.kind(), atlas.base() + root.kind() + "/");
    }
    return prefixes;
  }
}
