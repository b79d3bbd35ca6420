package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void handsResultsOnInTheOrderOfTheWorkHoweverLongEachTakes() {
    var results = new ArrayList<Integer>();
    var random = new Random(1);

    try (var inOrder = new InOrder<Integer>(results::add)) {
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        int effort = random.nextInt(20_000);
        inOrder.give(() -> (int) (IntStream.range(0, effort).sum() * 0L) + number);
      }
      inOrder.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void worksInTheGiversThreadTooWhenTheOthersHaveEnough() {
    var threads = ConcurrentHashMap.<Thread>newKeySet();
    var given = new CountDownLatch(1);
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    try (var inOrder = new InOrder<Boolean>(result -> {})) {
      for (int i = 0; i < 2 * others; i++) {
        inOrder.give(
            () -> {
              given.await();
              return threads.add(Thread.currentThread());
            });
      }
      inOrder.give(() -> threads.add(Thread.currentThread()));
      assertThat(threads).containsExactly(Thread.currentThread());
      given.countDown();
      inOrder.finish();
    }

    assertThat(threads).hasSize(others + 1);
  }

  @Test
  void throwsWhatTheWorkThrows() {
    try (var inOrder = new InOrder<Integer>(result -> {})) {
      assertThatThrownBy(
              () -> {
                inOrder.give(
                    () -> {
                      throw new IllegalArgumentException("no such luck");
                    });
                inOrder.finish();
              })
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no such luck");
    }
  }
}
