package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.innovationatlas.check.RetiredCheck;
import org.innovationatlas.check.SetCheck;
import org.innovationatlas.check.ShapeCheck;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.store.Difference;
import org.innovationatlas.vocab.Ontology;

/**
 * Checks a few documents that have changed against all others as the dataset has them, in time that
 * depends on the few: finds the problems that a check of all documents would find.
 */
final class PartCheck {
  /** Of so many passages that point at what is described no more it is told where. */
  private static final int MOST_TOLD = 20;

  private final Atlas atlas;
  private final Ontology ontology;
  private final DatasetGraph dataset;
  private final FactFiles files;
  private final Iris iris;

  /**
   * @param dataset holds all documents, the changed ones as they are now; in a transaction
   * @param files where the other documents are
   */
  PartCheck(Atlas atlas, Ontology ontology, DatasetGraph dataset, FactFiles files) {
    this.atlas = atlas;
    this.ontology = ontology;
    this.dataset = dataset;
    this.files = files;
    this.iris = new Iris(atlas.base());
  }

  /**
   * The problems.
   *
   * @param documents the changed documents as they are now
   * @param difference what changed in the dataset
   * @param changed the files of the changed documents
   */
  List<Problem> check(List<Document> documents, Difference difference, Set<Path> changed) {
    var concerned = new ArrayList<>(documents);
    concerned.addAll(read(doubtful(documents, difference), changed));
    concerned.sort(Comparator.comparing(Document::id));
    var set = new SetCheck(this::isDescribed);
    var retired = new RetiredCheck(atlas, this::isDescribed);
    concerned.forEach(set::register);
    concerned.forEach(retired::register);
    var problems = new ArrayList<>(set.problems(true));
    problems.addAll(retired.problems());
    return problems.isEmpty() ? shapeProblems(concerned, difference, changed) : problems;
  }

  /** The other passages that may contradict the documents or need what they had. */
  private Set<PassageId> doubtful(List<Document> documents, Difference difference) {
    var doubtful = new LinkedHashSet<PassageId>();
    var own = documents.stream().map(Document::id).collect(Collectors.toSet());
    for (Document document : documents) {
      files.of(document.id()).ifPresent(other -> doubtful.add(document.id()));
      for (Fact fact : document.facts()) {
        contradicting(document.id(), iris.thing(fact.id()), own).forEach(doubtful::add);
      }
    }
    difference.gone().stream()
        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
        .map(Quad::getSubject)
        .distinct()
        .filter(thing -> !isDescribed(thing))
        .flatMap(this::pointingAt)
        .forEach(doubtful::add);
    return doubtful;
  }

  /**
   * Other passages of the edition that give the thing another type or name. They agree on the type,
   * so of them one is enough.
   */
  private Stream<PassageId> contradicting(PassageId passage, Node thing, Set<PassageId> own) {
    var graph = iris.passage(passage);
    var types = values(graph, thing, RDF.type.asNode());
    var names = values(graph, thing, RDFS.label.asNode());
    var languages = names.stream().map(Node::getLiteralLanguage).collect(Collectors.toSet());
    var otherType =
        others(find(thing, RDF.type.asNode(), Node.ANY), passage, own)
            .limit(1)
            .filter(other -> !values(iris.passage(other), thing, RDF.type.asNode()).equals(types));
    var otherName =
        others(
                find(thing, RDFS.label.asNode(), Node.ANY)
                    .filter(quad -> languages.contains(quad.getObject().getLiteralLanguage()))
                    .filter(quad -> !names.contains(quad.getObject())),
                passage,
                own)
            .limit(1);
    return Stream.concat(otherType, otherName);
  }

  private Stream<PassageId> others(Stream<Quad> quads, PassageId passage, Set<PassageId> own) {
    return quads
        .flatMap(quad -> passage(quad.getGraph()).stream())
        .filter(other -> other.edition().equals(passage.edition()) && !own.contains(other));
  }

  private Set<Node> values(Node graph, Node thing, Node property) {
    return Iter.asStream(dataset.find(graph, thing, property, Node.ANY))
        .map(Quad::getObject)
        .collect(Collectors.toSet());
  }

  private Stream<PassageId> pointingAt(Node thing) {
    return find(Node.ANY, Node.ANY, thing)
        .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject()))
        .flatMap(node -> passage(node).stream())
        .distinct()
        .limit(MOST_TOLD);
  }

  private Stream<Quad> find(Node subject, Node predicate, Node object) {
    return Iter.asStream(dataset.findNG(Node.ANY, subject, predicate, object));
  }

  private Optional<PassageId> passage(Node node) {
    return Optional.of(node)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(atlas.base()))
        .flatMap(iri -> PassageId.parse(iri.substring(atlas.base().length())));
  }

  private boolean isDescribed(FactId id) {
    return isDescribed(iris.thing(id));
  }

  private boolean isDescribed(Node thing) {
    return find(thing, RDF.type.asNode(), Node.ANY)
        .anyMatch(quad -> passage(quad.getGraph()).isPresent());
  }

  /** Reads documents again that have not changed. */
  private List<Document> read(Collection<PassageId> passages, Set<Path> changed) {
    var found = new ArrayList<Document>();
    var reader = new FactReader(atlas, ontology.codes(), problem -> {});
    var unchanged = new LinkedHashSet<Path>();
    passages.forEach(passage -> files.of(passage).ifPresent(unchanged::add));
    unchanged.removeAll(changed);
    try {
      for (Path file : unchanged) {
        reader.read(
            file,
            document -> {
              if (passages.contains(document.id())) {
                found.add(document);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<Problem> shapeProblems(
      List<Document> documents, Difference difference, Set<Path> changed) {
    var focus = focus(difference);
    var places = new FactPlaces(List.of(new LoadedAtlas(atlas, documents)));
    var check =
        new ShapeCheck(
            ontology.shapes(),
            (thing, property) ->
                places.find(thing, property).or(() -> elsewhere(thing, changed, property)));
    return check.check(surroundings(focus), focus::contains);
  }

  private Optional<Position> elsewhere(Node thing, Set<Path> changed, Optional<Node> property) {
    var speaking =
        find(thing, Node.ANY, Node.ANY)
            .flatMap(quad -> passage(quad.getGraph()).stream())
            .distinct()
            .limit(MOST_TOLD)
            .toList();
    var loaded = new LoadedAtlas(atlas, read(speaking, changed));
    return new FactPlaces(List.of(loaded)).find(thing, property);
  }

  /** What the change may have made wrong: its subjects, and what points at those of lost types. */
  private Set<Node> focus(Difference difference) {
    var focus = new HashSet<Node>();
    Stream.concat(difference.gone().stream(), difference.come().stream())
        .map(Quad::getSubject)
        .forEach(focus::add);
    difference.gone().stream()
        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
        .filter(quad -> find(quad.getSubject(), RDF.type.asNode(), quad.getObject()).count() == 0)
        .flatMap(quad -> find(Node.ANY, Node.ANY, quad.getSubject()))
        .map(Quad::getSubject)
        .forEach(focus::add);
    return focus;
  }

  /** All that the shapes look at of the focus: what is said of it, with the types of the values. */
  private Graph surroundings(Set<Node> focus) {
    Graph graph = GraphFactory.createDefaultGraph();
    ontology.vocabulary().find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(graph::add);
    for (Node node : focus) {
      find(node, Node.ANY, Node.ANY)
          .map(Quad::asTriple)
          .distinct()
          .forEach(
              triple -> {
                graph.add(triple);
                find(triple.getObject(), RDF.type.asNode(), Node.ANY)
                    .forEach(quad -> graph.add(quad.asTriple()));
              });
    }
    return graph;
  }
}
