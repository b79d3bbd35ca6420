package org.innovationatlas.serve.catalog;

import static org.innovationatlas.serve.catalog.CatalogTerms.ALL;
import static org.innovationatlas.serve.catalog.CatalogTerms.DOCUMENT;
import static org.innovationatlas.serve.catalog.CatalogTerms.MEDIA_TYPES;
import static org.innovationatlas.serve.catalog.CatalogTerms.PUBLISHER;
import static org.innovationatlas.serve.catalog.CatalogTerms.dcat;
import static org.innovationatlas.serve.catalog.CatalogTerms.iri;
import static org.innovationatlas.serve.catalog.CatalogTerms.spdx;
import static org.innovationatlas.serve.catalog.CatalogTerms.text;

import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.serve.dump.DumpFile;
import org.innovationatlas.serve.dump.Dumps;
import org.innovationatlas.serve.dump.Family;
import org.innovationatlas.vocab.Inno;

/** Describes the files of the data as distributions (DCAT 3, section 6.8). */
final class Distributions {
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Distributions() {}

  /** The description. */
  static Graph of(Dumps dumps) {
    var described = new Distributions();
    dumps.files().forEach(file -> described.add(file, dumps.licences(file)));
    return described.graph;
  }

  private void add(DumpFile file, Collection<String> licences) {
    var dataset = dataset(file.family());
    var distribution = iri(Inno.ROOT + "dump/" + file.name());
    add(dataset, dcat("distribution"), distribution);
    add(dataset, VOID.dataDump.asNode(), distribution);
    add(distribution, RDF.type.asNode(), dcat("Distribution"));
    file.family()
        .title()
        .forEach(
            (language, title) -> add(distribution, DCTerms.title.asNode(), text(title, language)));
    add(distribution, dcat("accessURL"), iri(Inno.ROOT + "dump/"));
    add(distribution, dcat("downloadURL"), distribution);
    add(distribution, dcat("mediaType"), iri(MEDIA_TYPES + file.format().mediaType()));
    if (file.compressed()) {
      add(distribution, dcat("compressFormat"), iri(MEDIA_TYPES + "application/gzip"));
    }
    add(
        distribution,
        dcat("byteSize"),
        typed(Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger));
    licences.forEach(licence -> add(distribution, DCTerms.license.asNode(), iri(licence)));
    var checksum = iri(distribution.getURI() + "#sha256");
    add(distribution, spdx("checksum"), checksum);
    add(checksum, RDF.type.asNode(), spdx("Checksum"));
    add(checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256"));
    add(
        checksum,
        spdx("checksumValue"),
        typed(file.sha256().hexadecimal(), XSDDatatype.XSDhexBinary));
  }

  /** The data set of a family: the atlas itself where it is all of it. */
  private Node dataset(Family family) {
    var whole = family.base().equals(Inno.ROOT) ? ALL : iri(family.base());
    if (family.isWhole()) {
      return whole;
    }
    var dataset = iri(DOCUMENT + "#" + family.name());
    for (Node type : List.of(VOID.Dataset.asNode(), dcat("Dataset"))) {
      add(dataset, RDF.type.asNode(), type);
    }
    family
        .title()
        .forEach((language, title) -> add(dataset, DCTerms.title.asNode(), text(title, language)));
    add(dataset, DCTerms.isPartOf.asNode(), whole);
    if (CatalogTerms.isPublished(family.base())) {
      add(dataset, DCTerms.publisher.asNode(), PUBLISHER);
    }
    add(whole, VOID.subset.asNode(), dataset);
    add(ALL, dcat("dataset"), dataset);
    family.graphs().forEach(graphName -> add(dataset, VOID.subset.asNode(), graphName));
    return dataset;
  }

  private static Node typed(String text, RDFDatatype datatype) {
    return NodeFactory.createLiteralDT(text, datatype);
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
  }
}
