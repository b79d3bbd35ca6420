package org.innovationatlas.serve;

import java.util.List;
import java.util.Random;

/** A request made by chance, right or wrong in each of its parts, and then damaged or not. */
final class RandomRequest {
  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "get", "G\u0000T", "");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/sparql",
          "/shanghai/park/grand-neo-bay",
          "/shanghai/district/putuo",
          "/ontology",
          "/ontology/1.0.0",
          "/shapes",
          "/context.jsonld",
          "/.well-known/void",
          "/features",
          "/health",
          "/metrics",
          "/queries",
          "/queries/districts",
          "/search",
          "/reconcile",
          "/ogc",
          "/dump/",
          "/shanghai/",
          "/theme/metaverse",
          "/status/completed",
          "/assets/atlas.css",
          "//",
          "/a//b",
          "/..",
          "/%2e%2e/",
          "/%",
          "/%zz",
          "/%c0%af",
          "/%ff",
          "/;x=y",
          "/\ud83d",
          "*",
          "http://x/",
          "/?",
          "");
  private static final List<String> PARAMETERS =
      List.of(
          "query=ASK%7B%7D",
          "query=SELECT*%7B%3Fs%20%3Fp%20%3Fo%7DLIMIT%201",
          "query=",
          "query",
          "=",
          "&&",
          "format=ttl",
          "format=x",
          "format=%0d%0a",
          "lang=zh",
          "lang=\u0001",
          "timeout=1",
          "timeout=NaN",
          "default-graph-uri=file:///etc/passwd",
          "limit=-1",
          "limit=99999999999",
          "bbox=1,2,3",
          "bbox=NaN,Infinity,1e999,x",
          "type=inno:Park",
          "type=<",
          "q=%e5%8c%ba",
          "q=%00",
          "q=(((*\"",
          "queries=%7B%22q0%22:%7B%7D%7D",
          "queries=[",
          "extend=%7B",
          "offset=x",
          "%=%",
          "a=%zz",
          "output=json",
          "callback=x",
          "id=%22%3E",
          "district=district/putuo",
          "edition=2022",
          "datetime=../..",
          "f=html");
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: text/turtle;q=0.x",
          "Accept: */*;q=2",
          "Accept: ,;,/",
          "Accept: \u00ff",
          "Accept-Language: zh-CN,zh;q=0.9",
          "Accept-Language: *",
          "Accept-Language: -;q=a",
          "If-None-Match: *",
          "If-None-Match: \"",
          "If-Modified-Since: never",
          "Range: bytes=0-",
          "Range: bytes=-",
          "Range: bytes=5-1,a-b",
          "Content-Length: 5",
          "Content-Length: x",
          "Transfer-Encoding: chunked",
          "Content-Type: application/sparql-query",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: ;charset=",
          "Content-Type: text/turtle; charset=utf-99",
          "Content-Type: application/x-www-form-urlencoded; charset=x",
          "Content-Encoding: gzip",
          "Expect: 100-continue",
          "Expect: x",
          "Origin: null",
          "Upgrade: h2c",
          "Connection: Upgrade, HTTP2-Settings",
          "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
          "Cookie: a=\"",
          "Host: y",
          "X-Forwarded-For: 1.2.3.4",
          "X-Forwarded-Host: evil",
          "Forwarded: for=\"_x\"",
          "Access-Control-Request-Method: PUT",
          "Access-Control-Request-Headers: a\tb",
          ": x",
          "A",
          " B: c",
          "Sec-WebSocket-Key: x",
          "TE: trailers",
          "Via: \u0000");
  private static final List<String> BODIES =
      List.of(
          "",
          "",
          "ASK{}",
          "query=ASK%7B%7D",
          "5\r\nASK{}\r\n0\r\n\r\n",
          "ffffffff\r\n",
          "\u00ff\u00fe",
          "a=%zz&b",
          "{}");

  private final Random random;

  RandomRequest(Random random) {
    this.random = random;
  }

  String text() {
    var request = new StringBuilder(one(METHODS)).append(' ').append(one(PATHS));
    for (int i = random.nextInt(4); i > 0; i--) {
      request.append(request.indexOf("?") < 0 ? '?' : '&').append(one(PARAMETERS));
    }
    request.append(
        random.nextInt(20) > 0 ? " HTTP/1.1" : one(List.of(" HTTP/1.0", " HTTP/3", "", " X")));
    request.append("\r\n");
    request.append(
        random.nextInt(20) > 0 ? "Host: x\r\nConnection: close\r\n" : "Connection: close\r\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      request.append(one(HEADERS)).append("\r\n");
    }
    request.append("\r\n").append(one(BODIES));
    if (random.nextInt(4) == 0) {
      damage(request);
    }
    return request.toString();
  }

  private void damage(StringBuilder request) {
    for (int times = 1 + random.nextInt(3); times > 0 && !request.isEmpty(); times--) {
      int at = random.nextInt(request.length());
      switch (random.nextInt(4)) {
        case 0 -> request.deleteCharAt(at);
        case 1 -> request.setCharAt(at, (char) random.nextInt(256));
        case 2 -> request.insert(at, one(HEADERS));
        default -> request.insert(at, (char) random.nextInt(256));
      }
    }
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
