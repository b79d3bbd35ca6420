package org.innovationatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private static final Comparator<String> ORDER = NaturalOrder.comparator();
  private static final String LETTERS = "0019/a:海";

  @Test
  void ordersRunsOfDigitsByTheirNumber() {
    assertThat(
            Stream.of(
                    "p10b", "p9", "p", "p10", "p010", "q1", "p10a2", "10", "p99999999999999999999")
                .sorted(ORDER))
        .containsExactly(
            "10", "p", "p9", "p010", "p10", "p10a2", "p10b", "p99999999999999999999", "q1");
  }

  @Test
  void isATotalOrder() {
    for (int seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var a = word(random);
      var b = word(random);
      var c = word(random);
      var what = "seed %d: \"%s\", \"%s\", \"%s\"".formatted(seed, a, b, c);
      int ab = Integer.signum(ORDER.compare(a, b));
      int bc = Integer.signum(ORDER.compare(b, c));
      if (ab != -Integer.signum(ORDER.compare(b, a)) || (ab == 0) != a.equals(b)) {
        throw new AssertionError("not antisymmetric: " + what);
      }
      if (ab <= 0 && bc <= 0 && ORDER.compare(a, c) > 0) {
        throw new AssertionError("not transitive: " + what);
      }
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
