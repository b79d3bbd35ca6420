package org.innovationatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "park, 4",
    "é, 1",
    "e\u0301, 1",
    "潮湾, 4",
    "“潮”, 4",
    "，。（）, 8",
    "𠀀, 2",
    "かな, 4",
    "한국, 4",
    "ＡＢ, 4",
    "5G网络, 6"
  })
  void countsTwoColumnsForAWideCharacter(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
