package org.innovationatlas.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.vocab.Inno;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is offered to w3id.org sends every IRI to its path at a server, once, and its page names
 * them all.
 */
class RedirectionTest {
  private static final Path FOLDER = Path.of("ontology", "w3id", "innovation-atlas");
  private static final Pattern ROW = Pattern.compile("^[|] `([^`]+)` [|]", Pattern.MULTILINE);

  /** What stands for a part of an IRI in the page. */
  private static final List<List<String>> PLACEHOLDERS =
      List.of(
          List.of("VERSION", "[0-9]+[.][0-9]+[.][0-9]+"),
          List.of("LIST", "(status|theme|quantity|unit|support)"),
          List.of("CODE", "[A-Za-z0-9-]+"),
          List.of("NAME", "[a-z-]+"),
          List.of("FILE", "[a-z0-9-]+([.][a-z]+)+"),
          List.of("ATLAS", "shanghai"),
          List.of("…", ".+"));

  private static Set<String> paths = Set.of();

  /** The paths of the IRIs that a server answers. */
  @BeforeAll
  static void readPaths() throws IOException {
    var all = new TreeSet<String>();
    EveryIriTest.all().forEach(iri -> all.add(iri.substring(Inno.ROOT.length())));
    all.add("shapes/" + SmallAtlas.ONTOLOGY.version());
    for (String version : List.of("", "ontology/" + SmallAtlas.ONTOLOGY.version() + "/")) {
      all.add(version + "context.jsonld");
      all.add(version + "fact-document.schema.json");
    }
    paths = all;
  }

  private static List<List<String>> rules() throws IOException {
    var lines = Files.readAllLines(FOLDER.resolve(".htaccess"));
    assertThat(lines).as("a condition is not tried here").noneMatch(one -> one.contains("Cond"));
    return lines.stream()
        .filter(line -> line.startsWith("RewriteRule "))
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  /** Where the first rule that matches leads to, as mod_rewrite reads it. */
  private static Optional<String> redirected(String path) throws IOException {
    for (var rule : rules()) {
      var matcher = Pattern.compile(rule.get(1)).matcher(path);
      if (matcher.find()) {
        assertThat(rule.get(3)).isEqualTo("[R=303,L]");
        return Optional.of(matcher.replaceFirst(rule.get(2)));
      }
    }
    return Optional.empty();
  }

  @Test
  void leadsFromEveryIriToItsPath() throws IOException {
    assertThat(paths).hasSizeGreaterThan(300);
    for (String path : paths) {
      assertThat(redirected(path)).as(path).contains("https://SERVER/" + path);
    }
  }

  @Test
  void namesEveryKindOfIriAndNoOther() throws IOException {
    var rows =
        ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(paths).allSatisfy(path -> assertThat(rows).anyMatch(row -> covers(row, path)));
    assertThat(rows).allSatisfy(row -> assertThat(paths).anyMatch(path -> covers(row, path)));
  }

  private static boolean covers(String row, String path) {
    var pattern = row.replace("#TERM", "").replace(".", "[.]");
    for (var placeholder : PLACEHOLDERS) {
      pattern = pattern.replace(placeholder.get(0), placeholder.get(1));
    }
    return (Inno.ROOT + path).matches(pattern);
  }
}
