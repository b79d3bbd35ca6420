package org.innovationatlas.serve.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.innovationatlas.serve.content.Once;
import org.innovationatlas.serve.guard.RunningQuery;
import org.jspecify.annotations.Nullable;

/** Asks the endpoints that the operator allows. */
public final class Federation {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final int LOOK_MILLISECONDS = 25;

  /** What is left to the query when an endpoint took its time: one in so many. */
  private static final int SPARED_PART = 10;

  private final Endpoints endpoints;
  private final Once<HttpClient> client = new Once<>(Federation::client);

  public Federation(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(TO_CONNECT)
        .build();
  }

  public Endpoints endpoints() {
    return endpoints;
  }

  /** Has the execution of a query call the endpoints in this way and in no other. */
  public void join(Context execution, RunningQuery running) {
    var calls = new Calls(this, running);
    var only =
        new ServiceExecutorRegistry()
            .addBulkLink(
                (service, input, context, chain) ->
                    new ServiceRows(service, input, context, calls));
    execution.set(ARQConstants.registryServiceExecutors, only);
  }

  /** What the endpoint answers; ends as soon as the query is stopped. */
  RemoteAnswer ask(RemoteQuery query, RunningQuery running) {
    var left = running.left();
    var longest = left.minus(left.dividedBy(SPARED_PART));
    var coming =
        client.get().sendAsync(request(query), BoundedBody.of(Math.max(1, running.mayHold())));
    try {
      return new RemoteAnswer(query, await(coming, query.endpoint(), longest, running));
    } finally {
      coming.cancel(true);
    }
  }

  private static HttpRequest request(RemoteQuery query) {
    return HttpRequest.newBuilder(URI.create(query.endpoint()))
        .header("Accept", RemoteAnswer.ACCEPTED)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("User-Agent", "InnovationAtlas (https://w3id.org/innovation-atlas/)")
        .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query.text(), UTF_8)))
        .build();
  }

  private static HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> coming,
      String endpoint,
      Duration longest,
      RunningQuery running) {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      running.check();
      try {
        return coming.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - end >= 0) {
          throw RemoteFailure.late(
              endpoint,
              String.format(
                  Locale.ROOT, "none came within %.1f seconds", longest.toMillis() / 1000.0));
        }
      } catch (ExecutionException e) {
        throw RemoteFailure.bad(endpoint, reason(e.getCause()), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new QueryCancelledException();
      }
    }
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof BoundedBody.TooLong) {
      return String.valueOf(failure.getMessage());
    }
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
        ? "it can't be reached"
        : "the connection broke off";
  }
}
