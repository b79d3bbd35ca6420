package org.innovationatlas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.innovationatlas.model.Problem;
import org.innovationatlas.vocab.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check of the changed documents alone finds is what a check of all documents finds. */
class PartCheckTest {
  private static final Path SHANGHAI = Path.of("facts/shanghai-2022");

  @TempDir private Path temporary;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** A copy of the atlas of Shanghai. */
  private Path copy() throws IOException {
    var facts = Files.createDirectories(temporary.resolve("facts/shanghai-2022"));
    try (var files = Files.list(SHANGHAI)) {
      for (Path file : files.toList()) {
        Files.copy(file, facts.resolve(file.getFileName()));
      }
    }
    for (String beside : List.of("rdf", "queries")) {
      Files.createSymbolicLink(temporary.resolve(beside), Path.of(beside).toAbsolutePath());
    }
    return facts;
  }

  private FollowedAtlas follow(Path facts) throws IOException {
    var out = new PrintStream(printed, true, UTF_8);
    var console = new Console(new Streams(InputStream.nullInputStream(), out, out));
    var data = new ServedData(console, note -> {});
    var files = FactFiles.of(facts);
    var from = LoadedFrom.of(List.of(facts));
    var served = data.dataset(List.of(facts), Optional.empty()).orElseThrow();
    var atlas = data.content(served).atlases().get(0);
    var followed = new FollowedAtlas(facts, atlas, Ontology.load(), files, from, served, console);
    followed.begin();
    return followed;
  }

  private static Set<String> ofAll(Path facts) throws IOException {
    return new AtlasLoader(Ontology.load())
        .load(List.of(facts)).problems().stream()
            .map(Problem::toString)
            .collect(Collectors.toSet());
  }

  private Set<String> told() {
    return printed
        .toString(UTF_8)
        .lines()
        .filter(line -> line.contains(".json:"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "06-xuhui.json | \"type\": \"District\" | \"type\": \"Region\"",
        "20-qingpu.json | \"type\": \"Institution\" | \"type\": \"Company\"",
        "18-songjiang.json | \"type\": \"Programme\" | \"type\": \"Plan\"",
        "20-qingpu.json | \"zh\": \"华为\" | \"zh\": \"华\"",
        "12-minhang.json | \"id\": \"park/ | \"id\": \"park/new-",
        "04-huangpu.json | \"passage/2022/4.3/4\" | \"passage/2022/4.3/5\"",
        "12-minhang.json | \"operates\": \"platform/one-stop-innovation-service\" | \"operates\": \"region/shanghai\"",
        "11-baoshan.json | \"institution/bank-of-shanghai\" | \"region/shanghai\"",
        "20-qingpu.json | \"about\": \"district/qingpu\" | \"about\": \"institution/huawei\"",
      })
  void findsWhatACheckOfAllFinds(String name, String text, String replacement) throws IOException {
    var facts = copy();
    var followed = follow(facts);
    var file = facts.resolve(name);
    var before = Files.readString(file);

    Files.writeString(file, before.replace(text, replacement));
    var expected = ofAll(facts);
    var change = followed.update();

    assertThat(expected).isNotEmpty();
    assertThat(told()).isEqualTo(expected);
    assertThat(change).isEmpty();
  }

  @Test
  void findsInDocumentsThatStayedWhatTheyNeedOfOneThatIsGone() throws IOException {
    var facts = copy();
    var followed = follow(facts);
    var minhang = facts.resolve("12-minhang.json");
    var sound = Files.readString(minhang);
    Files.writeString(
        minhang, sound.replace("\"id\": \"institution/huawei\"", "\"id\": \"institution/other\""));
    assertThat(ofAll(facts)).isEmpty();
    assertThat(followed.update()).isPresent();

    Files.delete(facts.resolve("20-qingpu.json"));
    var expected = ofAll(facts);
    assertThat(followed.update()).isEmpty();

    assertThat(expected).isNotEmpty().allMatch(line -> line.contains("12-minhang.json"));
    assertThat(told()).isEqualTo(expected);
  }

  @Test
  void takesInAtTheStartWhatWasLoadedButIsGone() throws IOException {
    var facts = copy();
    var files = FactFiles.of(facts);
    files.readPassages();
    assertThat(files.changed()).isEmpty();

    Files.delete(facts.resolve("10-yangpu.json"));

    assertThat(files.changed())
        .containsExactly(Map.entry(facts.resolve("10-yangpu.json"), Optional.empty()));
  }
}
