package org.innovationatlas.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.innovationatlas.serve.http.Unavailable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Admission admission(int atOnce, int waiting, Duration patience) {
    return new Admission(Limits.ofMachine().withAtOnce(atOnce).withWaiting(waiting, patience));
  }

  private static CompletableFuture<Admission.Turn> enter(
      Admission admission, String client, String text) {
    int before = admission.waiting();
    var turn = CompletableFuture.supplyAsync(() -> admission.enter(client, text));
    while (admission.waiting() == before && !turn.isDone()) {
      Thread.onSpinWait();
    }
    return turn;
  }

  @Test
  void letsInAsManyAsThereArePlaces() {
    var admission = admission(2, 8, PATIENCE);
    admission.enter("a", "1");
    var second = admission.enter("b", "2");
    var third = enter(admission, "c", "3");

    assertThat(third).isNotDone();
    admission.leave(second);
    assertThat(third).succeedsWithin(PATIENCE);
  }

  @Test
  void refusesWhoWaitedTooLong() {
    var admission = admission(2, 8, Duration.ofMillis(20));
    admission.enter("a", "1");
    admission.enter("b", "2");

    assertThatThrownBy(() -> admission.enter("c", "3")).isInstanceOf(Unavailable.class);
    assertThat(admission.waiting()).isZero();
  }

  @Test
  void refusesOneAtOnceWhenTooManyWait() {
    var admission = admission(2, 1, PATIENCE);
    admission.enter("a", "1");
    admission.enter("b", "2");
    var first = enter(admission, "c", "3");

    assertThatThrownBy(() -> admission.enter("d", "4"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("Too many queries");
    assertThat(first).isNotDone();
  }

  @Test
  void prefersTheClientThatTookLittle() throws Exception {
    var admission = admission(2, 8, PATIENCE);
    var turn = admission.enter("greedy", "long");
    TimeUnit.MILLISECONDS.sleep(300);
    admission.leave(turn);
    var one = admission.enter("x", "1");
    admission.enter("y", "2");
    var greedy = enter(admission, "greedy", "3");
    var modest = enter(admission, "modest", "4");

    admission.leave(one);

    assertThat(modest).succeedsWithin(PATIENCE);
    assertThat(greedy).isNotDone();
  }

  @Test
  void letsNoClientHaveAllPlacesOnceItTookMuch() throws Exception {
    var admission = admission(4, 8, PATIENCE);
    var turns = new ArrayList<Admission.Turn>();
    for (int i = 0; i < 4; i++) {
      turns.add(admission.enter("greedy", "query " + i));
    }
    TimeUnit.MILLISECONDS.sleep(1100);

    assertThat(admission.oneTooMany()).isPresent();
    for (Admission.Turn turn : turns) {
      admission.leave(turn);
    }
    var again =
        List.of(
            enter(admission, "greedy", "5"),
            enter(admission, "greedy", "6"),
            enter(admission, "greedy", "7"));
    assertThat(again.get(1)).succeedsWithin(PATIENCE);
    assertThat(again.get(2)).isNotDone();
    assertThat(enter(admission, "modest", "8")).succeedsWithin(PATIENCE);
  }

  @Test
  void countsRightHoweverManyComeAndGo() throws Exception {
    var admission = admission(4, 1000, PATIENCE);
    var end = new CountDownLatch(200);
    for (int i = 0; i < 200; i++) {
      var name = "client " + i % 7;
      new Thread(
              () -> {
                admission.leave(admission.enter(name, "q"));
                end.countDown();
              })
          .start();
    }

    assertThat(end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(admission.running()).isZero();
    assertThat(admission.waiting()).isZero();
  }
}
