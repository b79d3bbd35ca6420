package org.innovationatlas.serve.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.question.Question;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;

/**
 * What a server answers from.
 *
 * @param dataset the data; its default graph is the union of its named graphs
 * @param version tells the data from other data, and the program from its other builds: hashes of
 *     both. It changes after the data has, so that what is made of the data is never older than the
 *     version read before
 * @param modified when what the data is made of was last changed
 * @param atlases the atlases in it
 * @param ontology the ontology that it is written in
 * @param questions the questions that can be asked by their names
 * @param unsourced how many of its triples have no source; asked for when it is wanted
 */
public record Content(
    DatasetGraph dataset,
    Supplier<String> version,
    Supplier<Instant> modified,
    List<Atlas> atlases,
    Ontology ontology,
    List<Question> questions,
    Supplier<Integer> unsourced) {
  public Content {
    atlases = List.copyOf(atlases);
    questions = List.copyOf(questions);
  }

  /** The IRIs that are answered at their own paths; of those that hold one the first has it. */
  public List<IriSpace> spaces() {
    var spaces = new ArrayList<IriSpace>();
    atlases.forEach(atlas -> spaces.add(IriSpace.ofAtlas(atlas.base())));
    spaces.add(new IriSpace(Inno.ROOT, "/"));
    return spaces;
  }

  /** The path at which an IRI is answered; nothing where it is not answered here. */
  public Optional<String> pathOf(String iri) {
    return spaces().stream().flatMap(space -> space.pathOf(iri).stream()).findFirst();
  }

  /** Something that takes time to make of the data, made when it is wanted and the data is new. */
  public <T> Supplier<T> current(Supplier<T> maker) {
    return new Current<>(version, () -> Apart.make(maker));
  }

  /** The tags of the languages that the atlases give names in, in their order (BCP 47). */
  public List<String> languages() {
    return Stream.concat(
            atlases.stream().flatMap(atlas -> atlas.languages().stream()), Stream.of("en", "zh"))
        .distinct()
        .toList();
  }
}
