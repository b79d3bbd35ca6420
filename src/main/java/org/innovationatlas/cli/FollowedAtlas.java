package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.PassageId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.store.Difference;
import org.innovationatlas.store.Fingerprint;
import org.innovationatlas.text.Counted;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/** An atlas whose documents are followed: what changes in them changes in the dataset. */
final class FollowedAtlas {
  private final Path folder;
  private final Atlas atlas;
  private final Ontology ontology;
  private final AtlasGraph graph;
  private final FactFiles files;
  private final LoadedFrom from;
  private final Served served;
  private final Console console;
  private final Map<Path, Optional<FileState>> refused = new HashMap<>();
  private final Set<PassageId> orphans = new LinkedHashSet<>();

  /**
   * @param files the documents as they were before the dataset was loaded
   * @param from what the dataset was loaded from
   * @param served the dataset
   * @param console prints what is wrong and what was done
   */
  FollowedAtlas(
      Path folder,
      Atlas atlas,
      Ontology ontology,
      FactFiles files,
      LoadedFrom from,
      Served served,
      Console console) {
    this.folder = folder;
    this.atlas = atlas;
    this.ontology = ontology;
    this.graph = new AtlasGraph(atlas, ontology);
    this.files = files;
    this.from = from;
    this.served = served;
    this.console = console;
  }

  Path folder() {
    return folder;
  }

  /** The files that are read only at the start. */
  List<Path> besideDocuments() {
    return LoadedFrom.besideDocuments(folder, atlas);
  }

  /**
   * Finds out of which passages the files are, and which passages the dataset has of files that
   * have gone since it was loaded.
   */
  void begin() throws IOException {
    files.readPassages();
    var dataset = served.dataset();
    var sources = new Iris(atlas.base()).sourcesGraph();
    Txn.executeRead(
        dataset,
        () ->
            Iter.asStream(dataset.find(sources, Node.ANY, RDF.type.asNode(), Inno.PASSAGE))
                .map(quad -> quad.getSubject().getURI().substring(atlas.base().length()))
                .flatMap(id -> PassageId.parse(id).stream())
                .filter(id -> files.of(id).isEmpty())
                .forEach(orphans::add));
  }

  /** Brings the dataset up to the files, whichever of them have changed. */
  Optional<Difference> update() throws IOException {
    return update(files.changed());
  }

  /** Brings the dataset up to the files. */
  Optional<Difference> update(Collection<Path> candidates) throws IOException {
    var again = new LinkedHashSet<>(candidates);
    again.addAll(refused.keySet());
    return update(files.changed(again));
  }

  private Optional<Difference> update(Map<Path, Optional<FileState>> changed) throws IOException {
    if (changed.equals(refused) && orphans.isEmpty()) {
      return Optional.empty();
    }
    refused.clear();
    var read = new Read(changed);
    try {
      read.all();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // it is being replaced, and so looked at again
    }
    if (!files.changed(changed.keySet()).equals(changed)) {
      return Optional.empty();
    }
    var difference = read.problems.isEmpty() ? replace(read) : Optional.<Difference>empty();
    if (difference.isEmpty()) {
      refused.putAll(changed);
      console.problems(read.problems, console.streams().err());
      console.note("What is served stays as it is until that is mended.");
      return difference;
    }
    read.accept();
    return difference;
  }

  private Optional<Difference> replace(Read read) throws IOException {
    var check = new PartCheck(atlas, ontology, served.dataset(), files);
    return served.replace(
        from.fingerprint(read.prints),
        read.patterns(),
        read.quads(),
        difference -> {
          read.problems.addAll(check.check(read.documents, difference, read.changed.keySet()));
          return read.problems.isEmpty();
        });
  }

  /** What was read of files that changed. */
  private final class Read {
    private final Map<Path, Optional<FileState>> changed;
    private final Map<Path, Optional<Fingerprint>> prints = new HashMap<>();
    private final Map<Path, Set<PassageId>> passages = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Read(Map<Path, Optional<FileState>> changed) {
      this.changed = changed;
    }

    private void all() throws IOException {
      for (var file : changed.entrySet()) {
        if (file.getValue().isPresent()) {
          read(file.getKey());
        } else {
          prints.put(file.getKey(), Optional.empty());
        }
      }
      if (documents.isEmpty() && !files.hasOthersThan(changed.keySet())) {
        problems.add(
            new Problem(
                Position.ofFile(folder.toString()),
                "the folder holds no fact documents any more; put them back"));
      }
    }

    private void read(Path file) throws IOException {
      prints.put(file, Optional.of(Fingerprint.of(atlas.name(), folder, file)));
      var held = new HashSet<PassageId>();
      new FactReader(atlas, ontology.codes(), problems::add)
          .read(
              file,
              document -> {
                documents.add(document);
                held.add(document.id());
                problems.addAll(DocumentCheck.check(document));
              });
      passages.put(file, held);
      documents.sort(Comparator.comparing(Document::id));
    }

    private List<Quad> patterns() {
      var concerned = new LinkedHashSet<>(orphans);
      changed.keySet().forEach(file -> concerned.addAll(files.passagesOf(file)));
      documents.forEach(document -> concerned.add(document.id()));
      return concerned.stream().flatMap(id -> graph.extent(id).stream()).toList();
    }

    private List<Quad> quads() {
      var quads = new ArrayList<Quad>();
      documents.forEach(document -> graph.map(document, quads::add));
      return quads;
    }

    private void accept() {
      from.change(prints);
      changed.forEach(
          (file, state) -> files.accept(file, state, passages.getOrDefault(file, Set.of())));
      orphans.clear();
      console.note(
          "Read again: "
              + changed.entrySet().stream()
                  .map(one -> one.getKey() + (one.getValue().isPresent() ? "" : " (gone)"))
                  .collect(Collectors.joining(", "))
              + "; "
              + Counted.of(documents.size(), "passage"));
    }
  }
}
