package org.innovationatlas.serve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.innovationatlas.serve.http.Unavailable;
import org.innovationatlas.serve.http.UnfitRequest;

/** A query that was admitted and has not ended: its deadline, what it holds, and its stop. */
public final class RunningQuery implements AutoCloseable {
  private static final String ATTRIBUTE = RunningQuery.class.getName();
  private static final int HASH_DIGITS = 16;
  private static final int RETRY_SECONDS = 5;
  private static final long SOME_TIME = Duration.ofMillis(50).toNanos();
  private static final long OF_A_ROW = 96;
  private static final long OF_A_VALUE = 64;

  private final String text;
  private final Limits limits;
  private final Admission.Turn turn;
  private final Consumer<RunningQuery> end;
  private final long started = System.nanoTime();
  private final long deadline;
  private final Thread thread = Thread.currentThread();
  private final AtomicBoolean signal = new AtomicBoolean();
  private final AtomicReference<StopReason> stopped = new AtomicReference<>();
  private final AtomicLong ended = new AtomicLong();
  private volatile Optional<LeftClient> client = Optional.empty();
  private long held;
  private long rows;

  /**
   * @param text what is asked
   * @param longest how long it may run
   * @param turn its place among the others
   * @param end what to do when it has ended
   */
  RunningQuery(
      String text,
      Limits limits,
      Duration longest,
      Admission.Turn turn,
      Consumer<RunningQuery> end) {
    this.text = text;
    this.limits = limits;
    this.turn = turn;
    this.end = end;
    this.deadline = started + longest.toNanos();
  }

  /** Tells the query from others, without saying what it asks. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Remembers the query with the request that asks it, and who does. */
  void belongsTo(HttpServletRequest request) {
    client = Optional.of(LeftClient.of(request, () -> stop(StopReason.CLIENT_LEFT)));
    Request.unWrap(ServletContextRequest.getServletContextRequest(request))
        .setAttribute(ATTRIBUTE, this);
  }

  /** The query that a request asked, if it did. */
  public static Optional<RunningQuery> of(Request request) {
    return Request.unWrap(request).getAttribute(ATTRIBUTE) instanceof RunningQuery query
        ? Optional.of(query)
        : Optional.empty();
  }

  /** Has the execution of a query keep to the limits. */
  void guard(Context execution) {
    execution.set(ARQConstants.symCancelQuery, signal);
    execution.set(ARQConstants.sysOpExecutorFactory, GuardedExecutor.factory(this));
    execution.set(ARQConstants.sysOptimizerFactory, GuardedExpressions.factory(this));
  }

  /** Stops it: it ends at its next step. Whatever stops it first is the reason. */
  public void stop(StopReason reason) {
    if (stopped.compareAndSet(null, reason)) {
      signal.set(true);
    }
  }

  /** Why it was stopped, if it was. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stopped.get());
  }

  /** What says to the client why the query was stopped. */
  public RuntimeException refusal() {
    var reason = stopped().orElse(StopReason.TIME);
    return reason.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        ? new Unavailable(reason.words(), RETRY_SECONDS)
        : new UnfitRequest(reason.words());
  }

  /**
   * Ends the work where it was stopped.
   *
   * @throws QueryCancelledException when it was
   */
  public void check() {
    if (signal.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Counts what is kept until the query ends, in bytes as estimated; stops it at its limit. */
  public void hold(long bytes) {
    held += bytes;
    if (held > limits.memory()) {
      stop(StopReason.MEMORY);
    }
    check();
  }

  /** Counts a row that is kept. */
  public void keep(Binding row) {
    hold(OF_A_ROW + OF_A_VALUE * row.size());
  }

  /** How many bytes it may still keep. */
  public long mayHold() {
    return Math.max(0, Math.min(limits.bytes(), limits.memory() - held));
  }

  /** Counts a row or triple of the answer; stops it at its limit. */
  public void countRow() {
    rows++;
    if (rows > limits.rows()) {
      stop(StopReason.ROWS);
    }
    check();
  }

  /** How many rows its answer has as yet. */
  public long rows() {
    return rows;
  }

  Limits limits() {
    return limits;
  }

  boolean isOver(long now) {
    return now - deadline >= 0;
  }

  /** Looks whether its client still waits, once it has taken some time: most end before. */
  void look(long now) {
    if (now - started > SOME_TIME) {
      client.ifPresent(LeftClient::watch);
    }
  }

  /** How long it may still run. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** How long it has run, or ran. */
  public Duration time() {
    long end = ended.get() == 0 ? System.nanoTime() : ended.get();
    return Duration.ofNanos(end - started);
  }

  Admission.Turn turn() {
    return turn;
  }

  Thread thread() {
    return thread;
  }

  @Override
  public void close() {
    ended.set(System.nanoTime());
    client.ifPresent(LeftClient::close);
    end.accept(this);
  }
}
