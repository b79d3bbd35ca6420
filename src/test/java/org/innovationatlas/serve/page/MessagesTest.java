package org.innovationatlas.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.innovationatlas.serve.http.Languages;
import org.junit.jupiter.api.Test;

/** Pages say the same in every language. */
class MessagesTest {
  private static final Path TEMPLATES = Path.of("src", "main", "jte");
  private static final Pattern USED = Pattern.compile("\\.(?:text|count)\\(\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("%[^ %]*[a-z]");

  private static Set<String> keys(String language) {
    var keys = new TreeSet<>(Messages.in(language).keys());
    keys.removeIf(key -> key.endsWith(".one"));
    return keys;
  }

  @Test
  void haveTheSameKeysInEveryLanguage() {
    assertThat(Languages.ALL).allSatisfy(tag -> assertThat(keys(tag)).isEqualTo(keys("en")));
  }

  @Test
  void haveTheSamePlacesInEveryLanguage() {
    assertThat(keys("en"))
        .allSatisfy(key -> assertThat(places("zh", key)).as(key).isEqualTo(places("en", key)));
  }

  private static String places(String language, String key) {
    return PLACE
        .matcher(Messages.in(language).text(key))
        .results()
        .map(found -> found.group().replaceAll("[^a-z]", ""))
        .collect(Collectors.joining());
  }

  @Test
  void haveEveryKeyThatATemplateUses() throws IOException {
    try (var templates = Files.walk(TEMPLATES)) {
      assertThat(templates.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              template ->
                  assertThat(
                          USED.matcher(Files.readString(template))
                              .results()
                              .map(found -> found.group(1)))
                      .as(template.toString())
                      .isSubsetOf(keys("en")));
    }
  }
}
