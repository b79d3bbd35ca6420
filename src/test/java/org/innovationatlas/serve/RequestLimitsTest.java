package org.innovationatlas.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, or are none. */
class RequestLimitsTest {
  private static final int TOO_LONG = 1_100_000;

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of("https://example.org/atlas/", List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.");
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String get(String path, String headers) throws IOException {
    return server.raw(
        "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "Connection: close\r\n\r\n");
  }

  @Test
  void refusesAnAddressThatIsTooLong() throws Exception {
    assertThat(status(get("/" + "a".repeat(70_000), ""))).isEqualTo(414);
  }

  @Test
  void refusesHeadersThatAreTooLong() throws Exception {
    assertThat(status(get("/", "X-Long: " + "a".repeat(70_000) + "\r\n"))).isEqualTo(431);
    assertThat(status(get("/", "X-Many: a\r\n".repeat(8000)))).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void refusesABodyThatIsTooLongWhoseLengthIsSaid(String type) throws Exception {
    var answer =
        server.send(
            server
                .request("sparql", "Content-Type", type)
                .POST(BodyPublishers.ofString("query=" + "a".repeat(TOO_LONG))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("1,048,576 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded", "a/b"})
  void refusesABodyThatIsTooLongWhoseLengthIsNotSaid(String type) throws Exception {
    var piece = "%x\r\n%s\r\n".formatted(10_000, "a".repeat(10_000));
    try (var socket = server.connect()) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: "
                  + type
                  + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
              .getBytes(US_ASCII));
      try {
        for (int sent = 0; sent < 100 * TOO_LONG; sent += 10_000) {
          out.write(piece.getBytes(US_ASCII));
        }
        throw new AssertionError("it took all");
      } catch (IOException e) {
        assertThat(e).isNotNull(); // the server has closed the connection
      }
    }
    assertThat(server.query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAFormWithTooManyFields() throws Exception {
    var answer =
        server.send(
            server
                .request("sparql", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields(200))));

    assertThat(answer.body()).contains("100 fields");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private static String fields(int number) {
    return IntStream.range(0, number)
        .mapToObj(field -> "&a" + field + "=b")
        .collect(Collectors.joining("", "query=ASK{}", ""));
  }

  @Test
  void knowsNoOtherVersionOfHttp() throws Exception {
    assertThat(status(server.raw("GET / HTTP/9.9\r\nHost: x\r\n\r\n"))).isEqualTo(505);
  }

  static List<String> broken() {
    return List.of(
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n Folded: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad Name: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nNull: a\0b\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /..;/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET http://[::1/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
        "FOO / HTTP/1.1\r\nHost: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesWhatIsNoRequest(String request) throws Exception {
    var answer = server.raw(request.replaceFirst("\r\n", "\r\nConnection: close\r\n"));

    assertThat(status(answer)).isBetween(400, 499);
    assertThat(answer).doesNotContain("Exception", "\tat ", "root:", "org.");
  }

  @Test
  void writesNoHeaderThatARequestMakesUp() throws Exception {
    for (String path :
        List.of(
            "/a%0d%0aX-Made: up",
            "/sparql?format=ttl%0d%0aX-Made:%20up",
            "/sparql?lang=en%0d%0aX-Made:%20up",
            "/atlas/x%0d%0aX-Made:%20up.ttl")) {
      var answer = get(path.replace(" ", "%20"), "Accept: text/html\r\n");
      assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("X-Made");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example/\"><script>", "a@b", "a:b:c", "a%0db", "<script>"})
  void writesNoAddressFromAHostThatIsNone(String host) throws Exception {
    var answer =
        server.raw("GET /sparql HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(status(answer)).isEqualTo(400);
    assertThat(answer).doesNotContain("<script>");
  }
}
