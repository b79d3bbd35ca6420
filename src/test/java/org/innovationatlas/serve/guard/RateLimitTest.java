package org.innovationatlas.serve.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.innovationatlas.serve.Settings;
import org.innovationatlas.serve.TestServer;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000;

  private static TestServer server(Settings settings) throws IOException {
    return TestServer.of(TestServer.content(DatasetGraphFactory.create()), settings);
  }

  @Test
  void letsAClientSendSoManyASecond() {
    var clock = new AtomicLong();
    var limit = new RateLimit(2, new Clients(false), clock::get);

    for (int i = 0; i < 20; i++) {
      assertThat(limit.take("a")).isZero();
    }
    assertThat(limit.take("a")).isEqualTo(0.5);
    assertThat(limit.take("b")).isZero();
    clock.addAndGet(SECOND);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isPositive();
  }

  @Test
  void tellsAClientToSlowDown() throws Exception {
    try (var server = server(TestServer.settings().withRate(OptionalDouble.of(0.1)))) {
      assertThat(server.get("queries").statusCode()).isEqualTo(200);

      var answer = server.get("queries");

      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(TestServer.header(answer, "Retry-After")).isEqualTo("10");
    }
  }

  @Test
  void answersHowItIsHoweverOften() throws Exception {
    try (var server = server(TestServer.settings().withRate(OptionalDouble.of(0.1)))) {
      server.get("queries");

      assertThat(server.get("health").statusCode()).isEqualTo(200);
      assertThat(server.get("health/live").statusCode()).isEqualTo(200);
      assertThat(server.get("healthy").statusCode()).isEqualTo(429);
      assertThat(
              server.raw("GET /health/../queries HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 429 ");
    }
  }

  @Test
  void takesTheWordOfNoClientForItsAddress() throws Exception {
    try (var server = server(TestServer.settings().withRate(OptionalDouble.of(0.1)))) {
      server.get("queries", "X-Forwarded-For", "10.0.0.1");

      assertThat(server.get("queries", "X-Forwarded-For", "10.0.0.2").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void takesTheWordOfAProxyWhereToldTo() throws Exception {
    var settings = TestServer.settings().withRate(OptionalDouble.of(0.1)).withTrustProxy(true);
    try (var server = server(settings)) {
      server.get("queries", "X-Forwarded-For", "10.0.0.1");

      assertThat(server.get("queries", "X-Forwarded-For", "10.0.0.2").statusCode()).isEqualTo(200);
      assertThat(server.get("queries", "X-Forwarded-For", "10.9.9.9, 10.0.0.1").statusCode())
          .isEqualTo(429);
    }
  }
}
