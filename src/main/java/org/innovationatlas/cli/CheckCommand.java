package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.check.CoverCheck;
import org.innovationatlas.check.Disagreement;
import org.innovationatlas.check.EvidenceReport;
import org.innovationatlas.model.Problem;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.text.Counted;
import org.innovationatlas.vocab.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with facts. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Tells everything that is wrong with the facts, where, and what to do.",
    description = {
      "",
      "Reads every document, checks the atlas as a whole and its graph against the SHACL shapes. With --report it also"
          + " compares the hash of every passage and every quote with the text that the facts were read from.",
      "",
      "Passages that disagree on a thing's status, place or figures are listed; they are no problem.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private FactsOption facts;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "The report's text in UTF-8: one passage a line, empty lines between them or not.")
  private @Nullable Path report;

  @Option(
      names = "--locate",
      description =
          "Fill in the \"at\" of quotes that stand in their passage exactly once, where it is missing or wrong; needs --report.")
  private boolean locate;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, a problem a line, beginning with FILE:LINE:COLUMN.")
  private FindingsFormat format;

  @Option(
      names = "--evidence",
      description =
          "Tell how many facts have a quote, and list those that have none with the reason.")
  private boolean evidence;

  @Spec private CommandSpec spec;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    requireUsage();
    var findings = format.to(console);
    var loader = new AtlasLoader(Ontology.load());
    var folders = facts.folders();
    var comparison =
        report == null
            ? Optional.<ReportComparison>empty()
            : Optional.of(ReportComparison.with(report));
    if (locate && comparison.isPresent()) {
      locate(loader, folders, comparison.get(), findings);
    }
    var loading = loader.load(folders);
    var problems = new ArrayList<>(loading.problems());
    loading.atlases().forEach(loaded -> findings.note(loaded.summary()));
    if (comparison.isPresent()) {
      var outcome = comparison.get().compare(loading.atlases());
      findings.note(outcome.summary());
      problems.addAll(outcome.problems());
    }
    if (problems.isEmpty()) {
      problems.addAll(coverProblems(loading.quads(), findings));
    }
    loading.atlases().forEach(loaded -> tellMore(loaded, findings));
    findings.end(problems);
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.DATA_HAS_PROBLEMS;
  }

  /** Nothing is written into documents that could not be understood. */
  private static void locate(
      AtlasLoader loader, List<Path> folders, ReportComparison comparison, Findings findings)
      throws IOException {
    var problems = new ArrayList<Problem>();
    var atlases = loader.read(folders, problems);
    int located = problems.isEmpty() ? comparison.locate(atlases) : 0;
    findings.note("Filled in " + Counted.of(located, "offset") + ".");
  }

  private void requireUsage() {
    if (locate && report == null) {
      throw new ParameterException(
          spec.commandLine(), "--locate needs the text: add --report FILE");
    }
    if (locate && !facts.isNamed()) {
      throw new ParameterException(
          spec.commandLine(),
          "--locate writes into the documents: name their folder with --facts DIR");
    }
  }

  private static List<Problem> coverProblems(List<Quad> quads, Findings findings) {
    var unsourced = CoverCheck.check(MemoryStore.load(quads::forEach));
    findings.note(
        Counted.of(quads.size(), "triple")
            + " in all graphs, "
            + (unsourced.isEmpty() ? "none" : unsourced.size())
            + " without a source.");
    return unsourced;
  }

  /** What is worth knowing of the facts besides their problems. */
  private void tellMore(LoadedAtlas loaded, Findings findings) {
    var disagreements = Disagreement.between(loaded.documents());
    if (!disagreements.isEmpty()) {
      findings.note("Passages disagree on:");
      disagreements.forEach(disagreement -> findings.note("  " + disagreement));
    }
    if (evidence) {
      EvidenceReport.of(loaded.documents()).lines().forEach(findings::note);
    }
  }
}
