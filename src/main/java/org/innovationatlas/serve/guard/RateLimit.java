package org.innovationatlas.serve.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.innovationatlas.serve.http.Plain;

/**
 * Lets each client send so many requests a second, and after a pause ten seconds' worth at once
 * (RFC 6585, section 4). {@code /health} is answered to who asks how the server is, however often.
 */
public final class RateLimit implements Filter {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final double SECONDS_AT_ONCE = 10;
  private static final double NANOSECONDS = 1e9;
  private static final int MOST_CLIENTS = 100_000;

  private final double rate;
  private final double most;
  private final Clients clients;
  private final LongSupplier clock;
  private final Map<String, Allowance> allowances = new HashMap<>();

  private record Allowance(double requests, long at) {}

  /**
   * @param rate requests a second
   */
  public RateLimit(double rate, Clients clients) {
    this(rate, clients, System::nanoTime);
  }

  RateLimit(double rate, Clients clients, LongSupplier clock) {
    this.rate = rate;
    this.most = Math.max(1, rate * SECONDS_AT_ONCE);
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    double wait = isOfHealth(asked) ? 0 : take(clients.of(asked));
    if (wait <= 0) {
      chain.doFilter(request, response);
      return;
    }
    var answer = (HttpServletResponse) response;
    answer.setHeader("Retry-After", Long.toString((long) Math.ceil(wait)));
    Plain.say(
        answer,
        TOO_MANY_REQUESTS,
        "More requests than "
            + BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString()
            + " a second are not answered; slow down.");
  }

  /** A server that is asked often is not one that ails, which is what 429 would tell a watcher. */
  private static boolean isOfHealth(HttpServletRequest request) {
    return request.getServletPath().equals("/health");
  }

  /** How many seconds the client has to wait; not positive where it need not. */
  synchronized double take(String client) {
    long now = clock.getAsLong();
    var before = allowances.getOrDefault(client, new Allowance(most, now));
    double has = Math.min(most, before.requests() + (now - before.at()) / NANOSECONDS * rate);
    boolean enough = has >= 1;
    allowances.put(client, new Allowance(enough ? has - 1 : has, now));
    if (allowances.size() > MOST_CLIENTS) {
      allowances
          .values()
          .removeIf(one -> one.requests() + (now - one.at()) / NANOSECONDS * rate >= most);
    }
    return enough ? 0 : (1 - has) / rate;
  }
}
