package org.innovationatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final List<String> STATUSES = List.of("approved", "completed", "held", "planned");

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "compleeted, completed",
        "COMPLETED, completed",
        "compelted, completed",
        "complete, completed",
        "plan, nothing",
        "hled, held",
        "owned, nothing",
        "建成, nothing",
        "'', nothing"
      })
  void guessesOnlyWhatIsNear(String word, String expected) {
    assertThat(Likeness.closest(word, STATUSES).orElse(null)).isEqualTo(expected);
  }

  @Test
  void guessesTheNearestAndAmongEquallyNearTheFirstOfTheAlphabet() {
    assertThat(Likeness.closest("planed", List.of("plated", "planned", "planed")))
        .hasValue("planed");
    assertThat(Likeness.closest("bark", List.of("park", "dark"))).hasValue("dark");
  }

  @Test
  void asksInAQuestion() {
    assertThat(Likeness.didYouMean("hold", STATUSES)).isEqualTo(" Did you mean \"held\"?");
    assertThat(Likeness.didYouMean("something else", STATUSES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, ab, 1",
    "abc, xbc, 1",
    "kitten, sitting, 3"
  })
  void countsTheChangesFromOneWordToTheOther(String from, String to, int changes) {
    assertThat(Likeness.distance(from, to)).isEqualTo(changes);
  }

  @Test
  void countsTheSameBackwardsAndWithinBounds() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var from = word(random);
      var to = word(random);
      int distance = Likeness.distance(from, to);
      assertThat(distance)
          .as("seed %d: \"%s\" and \"%s\"", seed, from, to)
          .isEqualTo(Likeness.distance(to, from))
          .isBetween(Math.abs(from.length() - to.length()), Math.max(from.length(), to.length()));
      assertThat(distance == 0).as("seed %d", seed).isEqualTo(from.equals(to));
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append("ab海".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
