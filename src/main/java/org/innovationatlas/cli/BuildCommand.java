package org.innovationatlas.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.graph.RdfOutput;
import org.innovationatlas.vocab.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes atlases as RDF. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Writes the facts as RDF, one file for each atlas.",
    description = {
      "",
      "The facts are checked as a whole first; nothing is written from facts with problems. The same facts give the"
          + " same bytes. trig, nq and jsonld keep the named graph of each passage; nt and ttl hold their union.",
      "",
      "With --out - the RDF goes to standard output while the facts are read, in their order; each document is checked"
          + " by itself, and one with problems is left out. However many they are, it takes little memory, so nt and ttl"
          + " then repeat a triple that several documents state.",
      ""
    })
final class BuildCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Console console;

  @Mixin private FactsOption facts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "rdf",
      description = "The folder to write to, or - for standard output. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Option(
      names = "--format",
      defaultValue = "trig",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private RdfFormat format;

  @Spec private CommandSpec spec;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return out.equals(STANDARD_OUTPUT) ? stream() : build();
  }

  private int build() throws IOException {
    var ontology = Ontology.load();
    var loading = new AtlasLoader(ontology).load(facts.folders());
    if (!loading.problems().isEmpty()) {
      console.problems(loading.problems(), console.streams().err());
      console.note("Nothing was written.");
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    Files.createDirectories(out);
    for (LoadedAtlas loaded : loading.atlases()) {
      var file = out.resolve(loaded.atlas().name() + "." + format.ending());
      write(loaded, ontology, file);
      console.note(loaded.summary());
      console.result(file.toString());
    }
    return ExitCode.DONE;
  }

  /** The file takes its place only when it is whole. */
  private void write(LoadedAtlas loaded, Ontology ontology, Path file) throws IOException {
    var part = out.resolve(file.getFileName() + ".part");
    try {
      try (var stream = new BufferedOutputStream(Files.newOutputStream(part))) {
        var quads = new AtlasGraph(loaded.atlas(), ontology).quads(loaded.documents());
        new RdfOutput(loaded.atlas().base(), format).write(quads, stream);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private int stream() throws IOException {
    List<Path> folders = facts.folders();
    if (!format.isStreamed()) {
      throw new ParameterException(
          spec.commandLine(),
          "jsonld can't be written while the facts are read; name a folder with --out, or take nq");
    }
    var problems = new ProblemLines(console.streams().err());
    var streamed = new StreamedBuild(Ontology.load(), format, console.streams(), problems::print);
    for (Path folder : folders) {
      streamed.build(folder);
    }
    return problems.end() ? ExitCode.DATA_HAS_PROBLEMS : ExitCode.DONE;
  }
}
