package org.innovationatlas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.question.Question;
import org.innovationatlas.question.Questions;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.vocab.Ontology;

/**
 * What a server knows beside the data.
 *
 * @param folders the folders of the atlases
 * @param atlases what the atlases are, without their facts
 * @param ontology what the data is written in
 * @param questions what can be asked by its name
 */
record BesideData(
    List<Path> folders, List<Atlas> atlases, Ontology ontology, List<Question> questions) {

  /**
   * Reads it.
   *
   * @param folders the folders of the atlases
   * @throws UncheckedIOException when one can't be read
   */
  static BesideData read(List<Path> folders) {
    try {
      var atlases = new ArrayList<Atlas>();
      for (Path folder : folders) {
        new AtlasReader(problem -> {}).read(folder).ifPresent(atlases::add);
      }
      var questions = Questions.read(AtlasLoader.questionFolders(atlases), problem -> {});
      return new BesideData(folders, atlases, Ontology.load(), questions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins to read that of the packed atlases, beside the caller.
   *
   * @return waits for it
   */
  static Supplier<BesideData> packed() {
    return CompletableFuture.supplyAsync(() -> read(packedFolders()))::join;
  }

  private static List<Path> packedFolders() {
    try {
      return Packed.atlases();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
