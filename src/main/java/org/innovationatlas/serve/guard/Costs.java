package org.innovationatlas.serve.guard;

import java.util.HashMap;
import java.util.Map;

/** What each client, or each query, took lately: seconds that halve with every minute. */
final class Costs {
  private static final double NANOSECONDS = 1e9;
  private static final double HALF_LIFE = 60;
  private static final double FORGOTTEN = 0.001;
  private static final int MOST = 10_000;

  private record Cost(double seconds, long at) {
    private double now(long now) {
      double age = (now - at) / NANOSECONDS;
      return seconds * Math.pow(0.5, age / HALF_LIFE);
    }
  }

  private final Map<String, Cost> costs = new HashMap<>();

  double of(String name, long now) {
    var cost = costs.get(name);
    return cost == null ? 0 : cost.now(now);
  }

  void add(String name, double seconds, long now) {
    costs.put(name, new Cost(of(name, now) + seconds, now));
    if (costs.size() > MOST) {
      forget(now);
    }
  }

  /** The smallest go first; where many took much, the half that took less. */
  private void forget(long now) {
    for (double least = FORGOTTEN; costs.size() > MOST / 2; least *= 2) {
      double limit = least;
      costs.values().removeIf(cost -> cost.now(now) < limit);
    }
  }
}
