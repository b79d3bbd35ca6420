package org.innovationatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsequenceTest {
  @ParameterizedTest
  @CsvSource({
    "潮湾科技园, 潮湾科技园, true",
    "潮湾新城, 潮湾、海港等新城, true",
    "新城潮湾, 潮湾、海港等新城, false",
    "潮潮, 潮湾, false",
    "'', 潮湾, true",
    "潮, '', false",
    "潮湾园, 潮湾, false",
    "𠀀湾, 𠀀的湾, true"
  })
  void findsLettersInTheSameOrder(String word, String text, boolean expected) {
    assertThat(Subsequence.isOf(word, text)).isEqualTo(expected);
  }
}
