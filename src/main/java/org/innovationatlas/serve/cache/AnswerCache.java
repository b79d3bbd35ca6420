package org.innovationatlas.serve.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.innovationatlas.serve.guard.BoundedAnswer;

/**
 * Gives an answer again to who asks the same of the same data (a shared cache, RFC 9111, whose
 * entries live as long as the version of the data). Of many who ask at once the first is answered,
 * and the others wait for that answer.
 */
public final class AnswerCache implements Filter {
  private static final int LONGEST = 1 << 20;
  private static final int MOST_WAITING = 64;
  private static final long PATIENCE_SECONDS = 30;

  private final Supplier<String> version;
  private final Cache<RequestKey, KeptAnswer> answers;
  private final ConcurrentHashMap<RequestKey, CompletableFuture<Optional<KeptAnswer>>> coming =
      new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private volatile String seen = "";

  /**
   * @param version of the data
   * @param mostBytes how much memory the answers may take
   */
  public AnswerCache(Supplier<String> version, long mostBytes) {
    this.version = version;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((RequestKey key, KeptAnswer answer) -> key.size() + answer.size())
            .build();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    var key = RequestKey.of(http, current());
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var mine = new CompletableFuture<Optional<KeptAnswer>>();
    var known = known(key.get(), mine, true);
    if (known.isPresent()) {
      hits.increment();
      known.get().send(http, answer);
    } else {
      misses.increment();
      answerAnew(key.get(), mine, http, answer, chain);
    }
  }

  /** The version of the data; answers of others are of no use any more. */
  private String current() {
    var now = version.get();
    if (!now.equals(seen)) {
      seen = now;
      answers.invalidateAll();
    }
    return now;
  }

  /**
   * The answer that is kept, or that another is just being given. When that comes to nothing, since
   * the other has left, the next is the first.
   *
   * @param mine is waited for by others if there is neither
   * @param again whether it may be waited for once more
   */
  private Optional<KeptAnswer> known(
      RequestKey key, CompletableFuture<Optional<KeptAnswer>> mine, boolean again) {
    var kept = answers.getIfPresent(key);
    if (kept != null) {
      return Optional.of(kept);
    }
    var first = coming.putIfAbsent(key, mine);
    if (first == null) {
      var late = Optional.ofNullable(answers.getIfPresent(key)); // another has just ended
      late.ifPresent(answer -> end(key, mine, late));
      return late;
    }
    var given = places.tryAcquire() ? await(first) : Optional.<KeptAnswer>empty();
    boolean hasEnded = coming.get(key) != first;
    return given.isEmpty() && hasEnded && again ? known(key, mine, false) : given;
  }

  private Optional<KeptAnswer> await(CompletableFuture<Optional<KeptAnswer>> first) {
    try {
      return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private void answerAnew(
      RequestKey key,
      CompletableFuture<Optional<KeptAnswer>> mine,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    try {
      var capture = new Capture(request, response, LONGEST, () -> mine.complete(Optional.empty()));
      chain.doFilter(request, capture);
      var given = BoundedAnswer.isBroken(request) ? Optional.<KeptAnswer>empty() : capture.answer();
      if (given.isPresent() && version.get().equals(key.version())) {
        answers.put(key, given.get());
        end(key, mine, given);
      }
    } finally {
      end(key, mine, Optional.empty());
    }
  }

  private void end(
      RequestKey key, CompletableFuture<Optional<KeptAnswer>> mine, Optional<KeptAnswer> given) {
    mine.complete(given);
    coming.remove(key, mine);
  }

  /** How many requests were answered from here. */
  public long hits() {
    return hits.sum();
  }

  /** How many requests were not, and might have been. */
  public long misses() {
    return misses.sum();
  }
}
