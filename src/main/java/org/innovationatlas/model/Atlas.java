package org.innovationatlas.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An atlas: a folder of fact documents and what belongs to it.
 *
 * @param name the folder's name, which names the built files
 * @param base the IRI that the ids are relative to; ends in a slash
 * @param title its title, by language
 * @param languages the BCP 47 tags of the languages that its names are given in
 * @param licence the IRI of the licence of its facts
 * @param sources the reports that its passages are of
 * @param documents the files of fact documents, by name
 * @param reference the files of reference data
 * @param links the files of links to open data
 * @param queries the folders of questions
 * @param retired the records of ids that are not used any more
 */
public record Atlas(
    String name,
    String base,
    List<Value.Text> title,
    List<String> languages,
    String licence,
    List<Source> sources,
    List<Path> documents,
    List<Path> reference,
    List<Path> links,
    List<Path> queries,
    List<Retired> retired) {
  public Atlas {
    title = List.copyOf(title);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    documents = List.copyOf(documents);
    reference = List.copyOf(reference);
    links = List.copyOf(links);
    queries = List.copyOf(queries);
    retired = List.copyOf(retired);
  }

  /** The source that the passage is of. */
  public Optional<Source> sourceOf(PassageId passage) {
    for (Source source : sources) {
      if (source.has(passage)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
