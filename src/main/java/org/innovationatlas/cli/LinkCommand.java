package org.innovationatlas.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.innovationatlas.link.AtlasEntities;
import org.innovationatlas.link.Decisions;
import org.innovationatlas.link.Linker;
import org.innovationatlas.link.Linkset;
import org.innovationatlas.link.LinksetDescription;
import org.innovationatlas.link.Mapping;
import org.innovationatlas.link.OpenDataSet;
import org.innovationatlas.link.Proposal;
import org.innovationatlas.link.ReviewTable;
import org.innovationatlas.link.SparqlRecords;
import org.innovationatlas.text.Counted;
import org.innovationatlas.vocab.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proposes links to open data. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Proposes links from an atlas to an open data set, with evidence.",
    description = {
      "",
      "Reads ROR, Wikidata, GeoJSON and OpenStreetMap in JSON, OpenStreetMap in XML, tables of GeoNames, and any RDF,"
          + " packed (.gz, .bz2, .zip) or not, however large. The proposals are a table in SSSOM/TSV.",
      "",
      "With --review FILE the table is kept in that file. Open it in a spreadsheet, put your name into reviewer_label"
          + " and 1 (right) or -1 (wrong) into reviewer_agreement, and save it as tab-separated text. The next run"
          + " keeps what you decided. --linkset FILE writes what was accepted, and what is sure but not yet"
          + " reviewed as close matches, as a link set in Turtle: name it in atlas.json under \"links\".",
      "",
      "  atlas link --to ror-data.json --review ror.sssom.tsv --linkset rdf/links/ror.ttl",
      ""
    })
final class LinkCommand implements Callable<Integer> {
  private static final double LEAST = 0.7;

  private final Console console;
  private final Clock clock;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE|URL",
      description = "The data set: a file, or an address on the web, which is then called.")
  private String to;

  @Option(
      names = "--sparql",
      description =
          "The address is a SPARQL endpoint. It is asked for things with exactly the names that the atlas has.")
  private boolean sparql;

  @Mixin private FactsOption facts;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description = "The table of proposals and decisions: read where it exists, and written anew.")
  private @Nullable Path review;

  @Option(
      names = "--linkset",
      paramLabel = "FILE.ttl",
      description = "Write the links that are accepted or sure to this file, named by a slug.")
  private @Nullable Path linkset;

  @Option(
      names = "--threshold",
      defaultValue = "0.9",
      description =
          "How sure a link must be to be written before anyone has reviewed it; above 1 none is. Default: ${DEFAULT-VALUE}")
  private double threshold;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "What the link set says it is from. Default: the file's name, or the address.")
  private @Nullable String source;

  @Spec private CommandSpec spec;

  LinkCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var folders = facts.folders();
    requireUsage(folders);
    var loading = new AtlasLoader(Ontology.load()).load(folders);
    if (!loading.problems().isEmpty()) {
      console.problems(loading.problems(), console.streams().err());
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    var earlier = earlier();
    if (!earlier.problems().isEmpty()) {
      console.problems(earlier.problems(), console.streams().err());
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    var entities = new AtlasEntities(union(loading));
    var decisions = new Decisions(earlier.mappings(), entities::sameAs);
    var rows = decisions.merge(proposals(entities));
    note(rows);
    var name = linkset == null ? LinksetDescription.nameOf(rows) : name();
    var set =
        new LinksetDescription(
            loading.atlases().get(0).atlas(), name, sourceText(), LocalDate.now(clock));
    writeTable(ReviewTable.write(rows, set));
    return writeLinkset(set, Decisions.publishable(rows, threshold), rows);
  }

  private void requireUsage(List<Path> folders) {
    if (folders.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "Links are of one atlas: name its folder with --facts DIR, once");
    }
    if (sparql && !to.matches("https?://.+")) {
      throw new ParameterException(
          spec.commandLine(), "--sparql needs the endpoint's address: give it with --to URL");
    }
    if (linkset != null && !name().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new ParameterException(
          spec.commandLine(),
          "\"%s\" can't name a graph; name the file of --linkset with a-z, 0-9 and single hyphens, such as ror.ttl"
              .formatted(name()));
    }
  }

  private String name() {
    return linkset == null ? "" : fileName(linkset).replaceFirst("\\.[a-z]+$", "");
  }

  private String sourceText() {
    if (source != null) {
      return source;
    }
    return to.matches("https?://.+") ? to : fileName(Path.of(to));
  }

  private static String fileName(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }

  private ReviewTable.Content earlier() throws IOException {
    return review != null && Files.exists(review)
        ? ReviewTable.read(review)
        : new ReviewTable.Content(List.of(), List.of());
  }

  private static Graph union(AtlasLoader.Loading loading) {
    var union = GraphFactory.createDefaultGraph();
    loading.quads().forEach(quad -> union.add(quad.asTriple()));
    return union;
  }

  private List<Proposal> proposals(AtlasEntities entities) throws IOException {
    var subjects = entities.all();
    try (var linker = new Linker(subjects, entities.placeNames(), LEAST)) {
      if (sparql) {
        new SparqlRecords(URI.create(to)).read(subjects, linker::consider);
      } else {
        new OpenDataSet(to).read(linker::consider);
      }
      console.note(Counted.of(linker.considered(), "record") + " read.");
      return linker.proposals();
    }
  }

  private void note(List<Mapping> rows) {
    var open = rows.stream().filter(row -> row.review().isEmpty()).toList();
    console.note(
        "%s to review for %s, %d of them sure (%s or more); %d decided before."
            .formatted(
                Counted.of(open.size(), "proposal"),
                Counted.of(open.stream().map(Mapping::subject).distinct().count(), "thing"),
                open.stream().filter(row -> row.confidence().orElse(0.0) >= threshold).count(),
                threshold,
                rows.size() - open.size()));
  }

  private void writeTable(String table) throws IOException {
    if (review == null) {
      console.streams().out().print(table);
      console.streams().out().flush();
      return;
    }
    var part = review.resolveSibling(review.getFileName() + ".part");
    Files.writeString(part, table);
    Files.move(part, review, StandardCopyOption.REPLACE_EXISTING);
    console.result(review.toString());
  }

  private int writeLinkset(LinksetDescription set, List<Mapping> links, List<Mapping> rows)
      throws IOException {
    if (linkset == null) {
      return ExitCode.DONE;
    }
    if (links.isEmpty()) {
      console.note("Nothing is accepted or sure enough: no link set was written.");
      return ExitCode.DONE;
    }
    var lost =
        Files.exists(linkset) ? Linkset.lost(Linkset.read(linkset), rows) : List.<String>of();
    if (!lost.isEmpty()) {
      lost.forEach(console::note);
      console.note(
          "%s of %s would be lost, which the table of review does not have; add them to it, or name another file with --linkset."
              .formatted(Counted.of(lost.size(), "link"), linkset));
      return ExitCode.DATA_HAS_PROBLEMS;
    }
    var part = linkset.resolveSibling(linkset.getFileName() + ".part");
    try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
      Linkset.write(Linkset.graph(set, links), out);
    }
    Files.move(part, linkset, StandardCopyOption.REPLACE_EXISTING);
    console.note(
        "%s, %d of them reviewed."
            .formatted(
                Counted.of(links.size(), "link"),
                links.stream().filter(Mapping::isAccepted).count()));
    console.result(linkset.toString());
    return ExitCode.DONE;
  }
}
