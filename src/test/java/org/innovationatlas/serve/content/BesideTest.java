package org.innovationatlas.serve.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work beside the answers ends before the data that it reads. */
class BesideTest {
  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void waitsAtItsEndForWhatHasBegunAndBeginsNothingMore() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var closing = new CountDownLatch(1);
    var beside = new Beside();
    beside.after(
        Duration.ZERO,
        "reading",
        () -> {
          begun.countDown();
          await(closing);
          done.add("read");
        });
    beside.after(Duration.ofHours(1), "resting", () -> done.add("rested"));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    var end = CompletableFuture.runAsync(beside::close);
    assertThat(end).isNotDone();
    closing.countDown();
    end.orTimeout(20, TimeUnit.SECONDS).join();
    beside.after(Duration.ZERO, "too late", () -> done.add("late"));

    assertThat(done).containsExactly("read");
  }

  @Test
  void goesOnAfterAFailure() {
    var last = new CompletableFuture<String>();
    try (var beside = new Beside()) {
      beside.after(
          Duration.ZERO,
          "failing on purpose",
          () -> {
            throw new IllegalStateException("a test's own failure");
          });
      beside.after(Duration.ZERO, "going on", () -> last.complete("went on"));

      assertThat(last.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("went on");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never told to go on");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
