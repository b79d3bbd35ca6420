package org.innovationatlas.serve.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.innovationatlas.serve.TestServer;

/**
 * One request with what is expected of its answer, read from a file:
 *
 * <pre>
 * # What is claimed.
 * POST /sparql
 *   name=a parameter of the address, which is percent-encoded here
 * Content-Type: application/x-www-form-urlencoded
 *
 * the body; the lines of a form are percent-encoded here
 * ### 200
 * Content-Type: text/csv
 *
 * each line is somewhere in the answer
 * </pre>
 *
 * <p>A comment {@code # charset: UTF-16} names the encoding of the body, if it is not UTF-8.
 */
record ProtocolCase(
    String name,
    String claim,
    String method,
    String target,
    Map<String, String> headers,
    String body,
    Charset charset,
    Expected expected) {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CHARSET = "# charset: ";
  private static final String EXPECTED = "### ";

  /** What the answer is to be: its status, what its headers begin with, lines in its body. */
  record Expected(int status, Map<String, String> headers, List<String> lines) {}

  static ProtocolCase read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    int end = lines.stream().takeWhile(line -> !line.startsWith(EXPECTED)).toList().size();
    var request = new Part(lines.subList(0, end));
    var answer = new Part(lines.subList(end, lines.size()));
    var start = request.start().split(" ", 2);
    var charset =
        request.comments().stream()
            .filter(comment -> comment.startsWith(CHARSET))
            .map(comment -> Charset.forName(comment.substring(CHARSET.length())))
            .findFirst()
            .orElse(UTF_8);
    boolean form = request.headers().getOrDefault("Content-Type", "").startsWith(FORM);
    var body = form ? encoded(request.body()) : String.join("\n", request.body());
    return new ProtocolCase(
        file.getFileName().toString().replace(".http", ""),
        request.comments().get(0).substring(2),
        start[0],
        target(start[1], request.parameters()),
        request.headers(),
        body,
        charset,
        new Expected(
            Integer.parseInt(answer.start().substring(EXPECTED.length())),
            answer.headers(),
            answer.body()));
  }

  private static String target(String path, List<String> parameters) {
    return parameters.isEmpty() ? path : path + "?" + encoded(parameters);
  }

  private static String encoded(List<String> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.split("=", 2))
        .map(pair -> pair[0] + "=" + TestServer.encode(pair[1]))
        .collect(Collectors.joining("&"));
  }

  HttpRequest request(URI root) {
    var request = HttpRequest.newBuilder(root.resolve(target));
    headers.forEach(request::header);
    return request
        .method(
            method,
            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, charset))
        .build();
  }

  @Override
  public String toString() {
    return name + ": " + claim;
  }

  /** A part of a file: a first line, then headers, then a body. */
  private record Part(
      List<String> comments,
      String start,
      List<String> parameters,
      Map<String, String> headers,
      List<String> body) {
    Part(List<String> lines) {
      this(
          new ArrayList<>(),
          lines.get(comments(lines)),
          new ArrayList<>(),
          new TreeMap<>(),
          new ArrayList<>());
      int at = comments(lines);
      comments.addAll(lines.subList(0, at));
      for (at++; at < lines.size() && !lines.get(at).isEmpty(); at++) {
        var line = lines.get(at);
        if (line.startsWith("  ")) {
          parameters.add(line.strip());
        } else {
          var header = line.split(": ", 2);
          headers.put(header[0], header[1]);
        }
      }
      if (at < lines.size()) {
        body.addAll(lines.subList(at + 1, lines.size()));
      }
    }

    private static int comments(List<String> lines) {
      return lines.stream().takeWhile(line -> line.startsWith("# ")).toList().size();
    }
  }
}
