package org.innovationatlas.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.innovationatlas.link.Mapping.Review;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/**
 * A table of mappings in SSSOM/TSV 1.1, for review in a spreadsheet. A row is decided when it has a
 * {@code reviewer_label}: rejected with a {@code reviewer_agreement} below 0 or the {@code
 * predicate_modifier} Not, accepted otherwise.
 */
public final class ReviewTable {
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "predicate_modifier",
          "object_id",
          "object_label",
          "mapping_justification",
          "reviewer_label",
          "review_date",
          "confidence",
          "reviewer_agreement",
          "comment");

  private static final List<String> NEEDED = List.of("subject_id", "predicate_id", "object_id");

  private ReviewTable() {}

  /** What a table says. */
  public record Content(List<Mapping> mappings, List<Problem> problems) {
    public Content {
      mappings = List.copyOf(mappings);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a table, as a spreadsheet may have saved it.
   *
   * @throws IOException when the file can't be read
   */
  public static Content read(Path file) throws IOException {
    var prefixes = new HashMap<String, String>();
    var mappings = new ArrayList<Mapping>();
    var problems = new ArrayList<Problem>();
    var columns = new ArrayList<String>();
    int number = 0;
    for (List<String> row : TabTable.rows(Files.readString(file))) {
      number++;
      if (row.get(0).startsWith("#")) {
        readPrefix(row.get(0), prefixes);
      } else if (columns.isEmpty()) {
        columns.addAll(row);
        for (String column : NEEDED) {
          if (!columns.contains(column)) {
            problems.add(problem(file, number, "the column \"" + column + "\" is missing"));
          }
        }
      } else if (problems.isEmpty()) {
        readRow(file, number, cells(columns, row), new Curies(prefixes), mappings, problems);
      }
    }
    return new Content(mappings, problems);
  }

  /** A line of the curie_map: {@code # ror: https://ror.org/}. */
  private static void readPrefix(String line, Map<String, String> prefixes) {
    var entry = line.substring(1).strip().replace("\"", "").replace("'", "");
    int colon = entry.indexOf(": ");
    if (colon > 0 && entry.startsWith("http", colon + 2)) {
      prefixes.put(entry.substring(0, colon), entry.substring(colon + 2).strip());
    }
  }

  private static Map<String, String> cells(List<String> columns, List<String> row) {
    var cells = new HashMap<String, String>();
    for (int at = 0; at < Math.min(columns.size(), row.size()); at++) {
      cells.put(columns.get(at), row.get(at).strip());
    }
    return cells;
  }

  private static void readRow(
      Path file,
      int number,
      Map<String, String> cells,
      Curies curies,
      List<Mapping> mappings,
      List<Problem> problems) {
    for (String column : NEEDED) {
      if (!curies.expand(cells.getOrDefault(column, "")).startsWith("http")) {
        problems.add(
            problem(
                file,
                number,
                "\"%s\" in %s is no CURIE of the curie_map; expected one such as atlas:institution/fudan"
                    .formatted(cells.getOrDefault(column, ""), column)));
        return;
      }
    }
    for (String column : List.of("confidence", "reviewer_agreement")) {
      if (!cells.getOrDefault(column, "").matches("|-?\\d+(\\.\\d+)?")) {
        problems.add(
            problem(
                file,
                number,
                "\"%s\" in %s is no number; expected one such as 1 or -1"
                    .formatted(cells.get(column), column)));
        return;
      }
    }
    var mapping = mapping(cells, curies);
    if (Linkset.PREDICATES.contains(mapping.predicate())) {
      mappings.add(mapping);
    } else {
      problems.add(
          problem(
              file,
              number,
              "\"%s\" in predicate_id links no two things; expected owl:sameAs, skos:exactMatch or skos:closeMatch"
                  .formatted(cells.get("predicate_id"))));
    }
  }

  private static Mapping mapping(Map<String, String> cells, Curies curies) {
    return new Mapping(
        curies.expand(cells.getOrDefault("subject_id", "")),
        cells.getOrDefault("subject_label", ""),
        curies.expand(cells.getOrDefault("predicate_id", "")),
        curies.expand(cells.getOrDefault("object_id", "")),
        cells.getOrDefault("object_label", ""),
        curies.expand(cells.getOrDefault("mapping_justification", "semapv:UnspecifiedMatching")),
        number(cells.getOrDefault("confidence", "")),
        review(cells),
        cells.getOrDefault("comment", ""));
  }

  /** Nobody's row, or one that its reviewer is not sure of, is undecided. */
  private static Optional<Review> review(Map<String, String> cells) {
    var reviewer = cells.getOrDefault("reviewer_label", cells.getOrDefault("reviewer_id", ""));
    double agreement = number(cells.getOrDefault("reviewer_agreement", "")).orElse(1.0);
    boolean negated = cells.getOrDefault("predicate_modifier", "").equalsIgnoreCase("not");
    if (reviewer.isEmpty() || agreement == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Review(reviewer, cells.getOrDefault("review_date", ""), agreement > 0 && !negated));
  }

  private static Optional<Double> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
  }

  private static Problem problem(Path file, int line, String message) {
    return new Problem(new Position(file.toString(), line, 1, ""), message + "; mend the row");
  }

  /**
   * Writes a table.
   *
   * @param mappings the rows, in their order
   * @param set the set that they are of
   */
  public static String write(List<Mapping> mappings, LinksetDescription set) {
    var prefixes = new TreeMap<String, String>();
    prefixes.put("atlas", set.atlasBase());
    var space = IriSpaces.common(mappings.stream().map(Mapping::object).toList());
    if (!space.isEmpty()) {
      prefixes.put(set.name().replaceAll("[^A-Za-z0-9_-]", "-"), space);
    }
    var curies = new Curies(prefixes);
    var text = new StringBuilder();
    text.append("#sssom_version: \"1.1\"\n#curie_map:\n");
    curies
        .own()
        .forEach(
            (name, iri) -> text.append("#  ").append(name).append(": ").append(iri).append('\n'));
    text.append("#mapping_set_id: ").append(set.iri()).append('\n');
    text.append("#mapping_set_title: ").append(TabTable.yaml(set.title("en"))).append('\n');
    text.append("#license: ").append(set.licence()).append('\n');
    text.append(TabTable.line(COLUMNS));
    mappings.forEach(mapping -> text.append(TabTable.line(cells(mapping, curies))));
    return text.toString();
  }

  private static List<String> cells(Mapping mapping, Curies curies) {
    var cells = new LinkedHashMap<String, String>();
    boolean rejected = mapping.review().isPresent() && !mapping.isAccepted();
    cells.put("subject_id", curies.shorten(mapping.subject()));
    cells.put("subject_label", mapping.subjectLabel());
    cells.put("predicate_id", curies.shorten(mapping.predicate()));
    cells.put("predicate_modifier", rejected ? "Not" : "");
    cells.put("object_id", curies.shorten(mapping.object()));
    cells.put("object_label", mapping.objectLabel());
    cells.put("mapping_justification", curies.shorten(mapping.justification()));
    cells.put("reviewer_label", mapping.review().map(Review::reviewer).orElse(""));
    cells.put("review_date", mapping.review().map(Review::date).orElse(""));
    cells.put(
        "confidence",
        mapping.confidence().map(one -> String.format(Locale.ROOT, "%.2f", one)).orElse(""));
    cells.put(
        "reviewer_agreement",
        mapping.review().map(review -> review.accepted() ? "1" : "-1").orElse(""));
    cells.put("comment", mapping.comment());
    return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }
}
