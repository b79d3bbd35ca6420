package org.innovationatlas.serve.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.innovationatlas.serve.cache.AnswerCache;
import org.innovationatlas.serve.guard.QueryCounts;
import org.innovationatlas.serve.guard.QueryGuard;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.guard.StopReason;

/** The figures of a server that runs. */
public final class Metrics implements QueryCounts {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMillis(5),
          Duration.ofMillis(25),
          Duration.ofMillis(100),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30));

  private static final String ANSWERED = "answered";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private final Counter refused =
      Counter.builder("atlas.queries.refused")
          .description("Queries that were not admitted, since there were too many")
          .register(registry);

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    queries(ANSWERED);
    for (StopReason reason : StopReason.values()) {
      queries(reason.name());
    }
  }

  /** Adds the queries that run and wait. */
  public void watch(QueryGuard guard) {
    gauge("atlas.queries.running", "Queries that run", guard::running);
    gauge("atlas.queries.waiting", "Queries that wait for their turn", guard::waiting);
  }

  /** Adds what is answered from the cache. */
  public void watch(AnswerCache cache) {
    count(
        "atlas.cache.hits", "Requests answered by an answer kept before", cache, AnswerCache::hits);
    count(
        "atlas.cache.misses",
        "Requests whose answer was not there yet",
        cache,
        AnswerCache::misses);
  }

  private void count(
      String name, String description, AnswerCache cache, ToDoubleFunction<AnswerCache> value) {
    FunctionCounter.builder(name, cache, value).description(description).register(registry);
  }

  /** Adds a figure that is asked for when the figures are. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  @Override
  public void ended(RunningQuery query) {
    queries(query.stopped().map(StopReason::name).orElse(ANSWERED)).record(query.time());
  }

  private Timer queries(String outcome) {
    return timer(
        "atlas.queries",
        "Queries that were admitted, by what became of them",
        "outcome",
        outcome.toLowerCase(Locale.ROOT));
  }

  @Override
  public void refused() {
    refused.increment();
  }

  void answered(int status, Duration time) {
    timer("atlas.requests", "Requests that were answered, by status", "status", status / 100 + "xx")
        .record(time);
  }

  private Timer timer(String name, String description, String tag, String value) {
    return timers.computeIfAbsent(
        name + " " + value,
        one ->
            Timer.builder(name)
                .description(description)
                .tag(tag, value)
                .serviceLevelObjectives(STEPS.toArray(Duration[]::new))
                .register(registry));
  }

  /** All figures, in the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }
}
