package org.innovationatlas.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.innovationatlas.check.DocumentCheck;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.graph.RdfOutput;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Codes;
import org.innovationatlas.model.Problem;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.vocab.Ontology;

/** Maps documents, each a line of JSON, to lines of N-Quads or to what is wrong with them. */
final class DocumentLines {
  private final Atlas atlas;
  private final Codes codes;
  private final AtlasGraph graph;
  private final RdfOutput output;

  /**
   * @param head the text of the atlas's {@code atlas.json}
   * @throws IOException when the head can't be kept in a file for a moment
   */
  DocumentLines(String head) throws IOException {
    var ontology = Ontology.load();
    this.atlas = atlas(head);
    this.codes = ontology.codes();
    this.graph = new AtlasGraph(atlas, ontology);
    this.output = new RdfOutput(atlas, RdfFormat.NQ);
  }

  private static Atlas atlas(String head) throws IOException {
    var folder = Files.createTempDirectory("atlas");
    var file = folder.resolve("atlas.json");
    try {
      Files.writeString(file, head);
      return new AtlasReader(problem -> {})
          .read(folder)
          .orElseThrow(() -> new IOException("atlas.json can't be used; atlas check tells why"));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** The lines that describe the atlas's reports. */
  List<String> reports() {
    var bytes = new ByteArrayOutputStream();
    output.part(graph::mapSources, bytes);
    return lines(bytes).toList();
  }

  /** What a document comes to: its quads if it is sound, else its problems. */
  Mapped map(String document) {
    var outcome = FactReader.parse("document", document).interpret(atlas, codes);
    var problems = new ArrayList<>(outcome.problems());
    outcome.sound().map(DocumentCheck::check).ifPresent(problems::addAll);
    var bytes = new ByteArrayOutputStream();
    if (problems.isEmpty()) {
      outcome.document().ifPresent(one -> output.part(quads -> graph.map(one, quads), bytes));
    }
    var place = outcome.document().map(one -> one.id() + " ").orElse("");
    return new Mapped(
        lines(bytes).toList(),
        problems.stream().map(Problem::toString).map(place::concat).toList());
  }

  private static Stream<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines();
  }

  /** Lines of N-Quads, and problems. */
  record Mapped(List<String> quads, List<String> problems) {}
}
