package org.innovationatlas.serve.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.innovationatlas.serve.http.Unavailable;

/**
 * Lets a few queries run at once and some wait. Of those that wait, the one goes first whose client
 * and whose text took the least time lately. Dear ones, which run long or whose client did so
 * before, have half of the places, so that cheap ones find one soon.
 */
final class Admission {
  private static final long NANOSECONDS_OF_A_MILLISECOND = 1_000_000;
  private static final double MILLISECONDS = 1000;
  private static final double DEAR = 1;
  private static final double AS_GOOD_AS = 0.1;

  private static final int RETRY_SECONDS = 5;

  private final int places;
  private final int waitingPlaces;
  private final Duration patience;
  private final Costs clients = new Costs();
  private final Costs texts = new Costs();
  private final List<Turn> running = new ArrayList<>();
  private final List<Turn> waiting = new ArrayList<>();
  private long entered;

  Admission(Limits limits) {
    this.places = limits.atOnce();
    this.waitingPlaces = limits.waiting();
    this.patience = limits.patience();
  }

  /** A query's place among the others. */
  static final class Turn {
    private final String client;
    private final String text;
    private final long number;
    private final CompletableFuture<Boolean> granted = new CompletableFuture<>();
    private double priorCost;
    private long started;

    private Turn(String client, String text, long number) {
      this.client = client;
      this.text = text;
      this.number = number;
    }

    /** In seconds; of what took less than a millisecond, nothing. */
    private double elapsed(long now) {
      long milliseconds = (now - started) / NANOSECONDS_OF_A_MILLISECOND;
      return milliseconds / MILLISECONDS;
    }
  }

  /**
   * Waits for a place to run.
   *
   * @param client who asks
   * @param text what is asked
   * @throws Unavailable when others have all places and those to wait, or it waited too long
   */
  Turn enter(String client, String text) {
    var turn = line(client, text);
    try {
      if (turn.granted.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return turn;
      }
    } catch (TimeoutException e) {
      if (!leaveLine(turn)) {
        return turn; // it was let in at the last moment
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leaveLine(turn);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a turn never fails", e);
    }
    throw new Unavailable(
        "Too many queries are asked at once; ask again in a few seconds.", RETRY_SECONDS);
  }

  private synchronized Turn line(String client, String text) {
    var turn = new Turn(client, text, entered++);
    waiting.add(turn);
    letIn();
    if (waiting.size() > waitingPlaces) {
      var last = dearest(System.nanoTime());
      waiting.remove(last);
      last.granted.complete(false);
    }
    return turn;
  }

  private synchronized boolean leaveLine(Turn turn) {
    return waiting.remove(turn);
  }

  /** Gives a place to those that may have one. */
  synchronized void letIn() {
    while (running.size() < places && !waiting.isEmpty()) {
      long now = System.nanoTime();
      var next = cheapest(now);
      double cost = cost(next, now);
      if (cost > DEAR && dear(now).size() >= places / 2) {
        return; // the others cost more
      }
      waiting.remove(next);
      next.priorCost = cost;
      next.started = now;
      running.add(next);
      next.granted.complete(true);
    }
  }

  /** Of those that cost about the same, the one that came first. */
  private Turn cheapest(long now) {
    var cheapest = waiting.get(0);
    if (waiting.size() == 1) {
      return cheapest;
    }
    long least = rank(cheapest, now);
    for (Turn turn : waiting.subList(1, waiting.size())) {
      long rank = rank(turn, now);
      if (rank < least) {
        cheapest = turn;
        least = rank;
      }
    }
    return cheapest;
  }

  /** Of those that cost about the same, the one that came last. */
  private Turn dearest(long now) {
    return waiting.stream()
        .max(
            Comparator.<Turn>comparingLong(turn -> rank(turn, now))
                .thenComparingLong(turn -> turn.number))
        .orElseThrow();
  }

  private long rank(Turn turn, long now) {
    return (long) (cost(turn, now) / AS_GOOD_AS);
  }

  private double cost(Turn turn, long now) {
    double cost = clients.of(turn.client, now) + texts.of(turn.text, now);
    for (Turn other : running) {
      cost += other.client.equals(turn.client) ? other.elapsed(now) : 0;
    }
    return cost;
  }

  private List<Turn> dear(long now) {
    return running.stream().filter(turn -> turn.priorCost + turn.elapsed(now) > DEAR).toList();
  }

  /** The one to stop, where more dear ones run than have places: whose client took most before. */
  synchronized Optional<Turn> oneTooMany() {
    var dear = dear(System.nanoTime());
    return dear.size() <= places / 2
        ? Optional.empty()
        : dear.stream()
            .max(
                Comparator.<Turn>comparingDouble(turn -> turn.priorCost)
                    .thenComparingLong(turn -> turn.number));
  }

  /** Gives the place of one that has ended to another. */
  synchronized void leave(Turn turn) {
    if (running.remove(turn)) {
      long now = System.nanoTime();
      double took = turn.elapsed(now);
      if (took > 0) {
        clients.add(turn.client, took, now);
        texts.add(turn.text, took, now);
      }
      letIn();
    }
  }

  synchronized int running() {
    return running.size();
  }

  synchronized int waiting() {
    return waiting.size();
  }
}
