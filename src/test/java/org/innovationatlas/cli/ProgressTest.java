package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void tellsHowFarHowFastAndHowLong() {
    assertThat(Progress.line(Progress.Work.READING, 25 * MEBIBYTE, 100 * MEBIBYTE, 10))
        .isEqualTo(" 25 %  2.5 MiB/s  0 min 30 s left");
    assertThat(Progress.line(Progress.Work.READING, MEBIBYTE, 10_000 * MEBIBYTE, 1))
        .isEqualTo("  0 %  1.0 MiB/s  2 h 46 min left");
    assertThat(Progress.line(Progress.Work.CHECKING_SHAPES, 250_000, 1_000_000, 2))
        .isEqualTo("checking shapes  25 %  125.0 thousand statements/s  0 min 06 s left");
  }

  @Test
  void showsNothingWhereStandardErrorIsNoTerminal() throws IOException {
    var err = new ByteArrayOutputStream();

    try (var progress = Progress.of(List.of(), new PrintStream(err))) {
      progress.advance(MEBIBYTE);
    }

    assertThat(err.size()).isZero();
  }
}
