package org.innovationatlas.serve.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.innovationatlas.serve.http.Unavailable;
import org.innovationatlas.serve.http.UnfitRequest;

/** Admits queries and watches them until they end. */
public final class QueryGuard implements AutoCloseable {
  private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(1000);
  private static final int RETRY_SECONDS = 5;

  private final Limits limits;
  private final Clients clients;
  private final QueryCounts counts;
  private final Admission admission;
  private final Set<RunningQuery> running = ConcurrentHashMap.newKeySet();
  private final Watchdog watchdog;
  private volatile boolean closing;

  /**
   * @param clients tells clients apart
   * @param counts is told of each query
   */
  public QueryGuard(Limits limits, Clients clients, QueryCounts counts) {
    this.limits = limits;
    this.clients = clients;
    this.counts = counts;
    this.admission = new Admission(limits);
    this.watchdog = new Watchdog(running, admission);
    watchdog.start();
  }

  /**
   * Admits a query; its turn may have to be waited for.
   *
   * @param request asks it, and may shorten its time by the parameter {@code timeout}, in seconds
   * @param text tells the query from others
   * @throws Unavailable when too many are asked
   * @throws UnfitRequest when the timeout is none
   */
  public RunningQuery admit(HttpServletRequest request, String text) {
    var longest = longest(request);
    if (closing) {
      throw new Unavailable(StopReason.SHUTDOWN.words(), RETRY_SECONDS);
    }
    var turn = enter(request, text);
    var query =
        new RunningQuery(
            text,
            limits,
            longest,
            turn,
            one -> {
              running.remove(one);
              admission.leave(turn);
              counts.ended(one);
            });
    query.belongsTo(request);
    running.add(query);
    return query;
  }

  private Admission.Turn enter(HttpServletRequest request, String text) {
    try {
      return admission.enter(clients.of(request), text);
    } catch (Unavailable e) {
      counts.refused();
      throw e;
    }
  }

  private Duration longest(HttpServletRequest request) {
    var asked = request.getParameter("timeout");
    if (asked == null) {
      return limits.time();
    }
    var shorter = seconds(asked).filter(time -> !time.isZero() && !time.isNegative());
    if (shorter.isEmpty()) {
      throw new UnfitRequest("The parameter timeout takes a number of seconds, such as 10 or 0.5.");
    }
    return shorter.get().compareTo(limits.time()) < 0 ? shorter.get() : limits.time();
  }

  private static Optional<Duration> seconds(String number) {
    try {
      var milliseconds = new BigDecimal(number.strip()).multiply(MILLISECONDS);
      return milliseconds.precision() - milliseconds.scale() > 15
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(milliseconds.longValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** How many queries run. */
  public int running() {
    return admission.running();
  }

  /** How many queries wait for their turn. */
  public int waiting() {
    return admission.waiting();
  }

  /** Admits no more and waits for those that run, then stops them. */
  public void drain(Duration longest) throws InterruptedException {
    closing = true;
    long end = System.nanoTime() + longest.toNanos();
    while (!running.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    List.copyOf(running).forEach(query -> query.stop(StopReason.SHUTDOWN));
  }

  @Override
  public void close() {
    closing = true;
    running.forEach(query -> query.stop(StopReason.SHUTDOWN));
    watchdog.close();
  }
}
