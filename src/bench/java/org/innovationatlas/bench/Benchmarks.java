package org.innovationatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.Jena;
import org.innovationatlas.cli.LoadBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the atlas and its peers in one run and writes the table of it. */
public final class Benchmarks {
  private static final Path TABLE = Path.of("target", "performance.md");

  private Benchmarks() {}

  /** Takes the options of JMH, such as {@code -i 10}. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    var options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(LoadBenchmark.class.getSimpleName())
            .addProfiler(ProcessorTime.class);
    var results = new Runner(options.build()).run();
    var lines = new ArrayList<>(machine());
    lines.addAll(table(results));
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
    lines.forEach(System.out::println);
  }

  private static List<String> machine() {
    return List.of(
        "%d processors, %s %s, Java %s, Jena %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Jena.VERSION),
        "");
  }

  private static List<String> table(Collection<RunResult> results) {
    var lines = new ArrayList<String>();
    lines.add(
        "| seed | who | documents a second | ± | atlas: times as many | µs of processor time for each |"
            + " atlas: times as few |");
    lines.add("|---|---|---|---|---|---|---|");
    var bySeed =
        results.stream()
            .collect(Collectors.groupingBy(result -> result.getParams().getParam("seed")));
    bySeed.keySet().stream()
        .sorted()
        .forEach(
            seed -> {
              var atlas =
                  bySeed.get(seed).stream()
                      .filter(result -> result.getPrimaryResult().getLabel().equals("atlas"))
                      .findFirst()
                      .orElseThrow();
              bySeed.get(seed).forEach(result -> lines.add(row(seed, result, atlas)));
            });
    return lines;
  }

  private static String row(String seed, RunResult result, RunResult atlas) {
    var measured = result.getPrimaryResult();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %,.0f | %.2f | %,.0f | %.2f |",
        seed,
        measured.getLabel(),
        measured.getScore(),
        measured.getScoreError(),
        atlas.getPrimaryResult().getScore() / measured.getScore(),
        processor(result),
        processor(result) / processor(atlas));
  }

  private static double processor(RunResult result) {
    return result.getSecondaryResults().get(ProcessorTime.NAME).getScore();
  }
}
