package org.innovationatlas.serve.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.serve.conformance.ConformanceCase.Kind;

/**
 * A manifest of tests in the vocabulary of the W3C's Data Access Working Group: those of its
 * entries that test queries. Updates, other protocols and entailment regimes are not read.
 */
final class Manifest {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final Property ENTRIES = mf("entries");
  private static final Property ACTION = mf("action");
  private static final Property RESULT = mf("result");
  private static final Property CARDINALITY = mf("resultCardinality");
  private static final Resource LAX = mf("LaxCardinality");
  private static final Property QUERY = qt("query");
  private static final Property DATA = qt("data");
  private static final Property GRAPH_DATA = qt("graphData");
  private static final Property GRAPH = qt("graph");
  private static final Property REGIME =
      ResourceFactory.createProperty(
          "http://www.w3.org/ns/sparql-service-description#entailmentRegime");

  private static final String UPDATE = ".ru";

  private static final Map<Resource, Kind> KINDS =
      Map.of(
          mf("QueryEvaluationTest"), Kind.EVALUATION,
          mf("CSVResultFormatTest"), Kind.EVALUATION,
          mf("PositiveSyntaxTest"), Kind.POSITIVE_SYNTAX,
          mf("PositiveSyntaxTest11"), Kind.POSITIVE_SYNTAX,
          mf("NegativeSyntaxTest"), Kind.NEGATIVE_SYNTAX,
          mf("NegativeSyntaxTest11"), Kind.NEGATIVE_SYNTAX);

  private final String folder;
  private final Model model;

  private Manifest(String folder, Model model) {
    this.folder = folder;
    this.model = model;
  }

  private static Property mf(String name) {
    return ResourceFactory.createProperty(MF + name);
  }

  private static Property qt(String name) {
    return ResourceFactory.createProperty(QT + name);
  }

  /**
   * The tests of a manifest.
   *
   * @param root the folder that the names of the tests begin below
   * @param file the manifest, in a folder below it
   */
  static List<ConformanceCase> cases(Path root, Path file) {
    var folder = root.relativize(file.getParent()).toString();
    var model = RDFDataMgr.loadModel(file.toUri().toString());
    return new Manifest(folder, model).cases();
  }

  private List<ConformanceCase> cases() {
    var cases = new ArrayList<ConformanceCase>();
    model
        .listObjectsOfProperty(ENTRIES)
        .forEachRemaining(
            list ->
                list.as(RDFList.class)
                    .iterator()
                    .forEachRemaining(entry -> read(entry.asResource()).ifPresent(cases::add)));
    return cases;
  }

  private Optional<ConformanceCase> read(Resource entry) {
    var type = Optional.ofNullable(entry.getPropertyResourceValue(RDF.type)).map(KINDS::get);
    var action = entry.getPropertyResourceValue(ACTION);
    if (type.isEmpty() || action.hasProperty(REGIME)) {
      return Optional.empty();
    }
    var query = action.hasProperty(QUERY) ? action.getPropertyResourceValue(QUERY) : action;
    if (query.getURI().endsWith(UPDATE)) {
      return Optional.empty();
    }
    return Optional.of(
        new ConformanceCase(
            folder + "#" + entry.getURI().replaceFirst(".*#", ""),
            type.get(),
            path(query),
            objects(action, DATA).stream().map(RDFNode::asResource).map(Manifest::path).toList(),
            named(action),
            objects(entry, RESULT).stream()
                .map(RDFNode::asResource)
                .map(Manifest::path)
                .findFirst(),
            entry.hasProperty(CARDINALITY, LAX)));
  }

  /** A named graph is named like its file, or else by a label. */
  private static Map<String, Path> named(Resource action) {
    var named = new TreeMap<String, Path>();
    for (RDFNode node : objects(action, GRAPH_DATA)) {
      var data = node.asResource();
      if (data.isURIResource()) {
        named.put(data.getURI(), path(data));
      } else {
        named.put(
            data.getProperty(RDFS.label).getString(), path(data.getPropertyResourceValue(GRAPH)));
      }
    }
    return named;
  }

  private static List<RDFNode> objects(Resource subject, Property property) {
    return subject.listProperties(property).mapWith(statement -> statement.getObject()).toList();
  }

  private static Path path(Resource file) {
    return Path.of(URI.create(file.getURI()));
  }
}
