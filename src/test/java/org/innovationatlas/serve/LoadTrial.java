package org.innovationatlas.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients at a running server for some minutes, half of them honest and half hostile, each at an
 * address of its own on this machine; prints how the honest fared and what the server's memory and
 * threads did. By hand: start the packed jar, then run this class with the server's root, the
 * number of clients and the seconds; {@code /metrics} tells the rest.
 */
final class LoadTrial {
  private static final List<String> HONEST =
      List.of(
          "/shanghai/district/putuo.ttl",
          "/shanghai/park/grand-neo-bay.jsonld",
          "/queries/districts.csv",
          "/queries/floor-area.json",
          "/features?type=District",
          "/sparql?query=" + encoded("SELECT * { ?s a ?type } LIMIT 20"),
          "/sparql?query="
              + encoded(
                  "PREFIX inno: <https://w3id.org/innovation-atlas/ontology#> SELECT (COUNT(*) AS ?n) { ?d a inno:District }"),
          "/shanghai/district/jingan");
  private static final List<String> ENDLESS =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != %d) }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(?c != %d) } ORDER BY ?f ?c",
          "SELECT DISTINCT ?a ?d ?f { ?a ?b ?c . ?d ?e ?f FILTER(?c != %d) }",
          "SELECT * { ?x (!<x:>|^!<x:>)* ?y . ?z (!<x:>|^!<x:>)+ ?y FILTER(?x != %d) }",
          "SELECT ?a { ?a ?b ?c FILTER(REGEX(CONCAT('%d', STR(?c), STR(?c)), '(.*)(.*)(.*)(.*)(.*)(.*)=#') ) }",
          "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f), '%d')) AS ?x) { ?a ?b ?c . ?d ?e ?f }");

  private final URI root;
  private final long end;
  private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger attacks = new AtomicInteger();

  private LoadTrial(URI root, int seconds) {
    this.root = root;
    this.end = System.nanoTime() + seconds * 1_000_000_000L;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, UTF_8);
  }

  public static void main(String[] args) throws Exception {
    var trial = new LoadTrial(URI.create(args[0]), Integer.parseInt(args[2]));
    var clients = new ArrayList<Thread>();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      int number = i;
      var client = new Thread(() -> trial.live(number));
      client.start();
      clients.add(client);
    }
    for (Thread client : clients) {
      client.join();
    }
    trial.report();
  }

  private void live(int number) {
    var random = new Random(number);
    var address = "127.0." + (1 + number / 200) + "." + (1 + number % 200);
    while (System.nanoTime() < end) {
      if (number % 2 == 0) {
        askHonestly(address, random);
      } else {
        attack(address, random);
      }
    }
  }

  private void askHonestly(String address, Random random) {
    long start = System.nanoTime();
    try {
      var answer = ask(address, "GET " + HONEST.get(random.nextInt(HONEST.size())), 10_000);
      if (answer.startsWith("HTTP/1.1 200")) {
        answered.incrementAndGet();
      } else {
        failed.incrementAndGet();
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    }
    times.add(System.nanoTime() - start);
    pause(500 + random.nextInt(1000)); // somebody who reads
  }

  private void attack(String address, Random random) {
    attacks.incrementAndGet();
    try {
      switch (random.nextInt(10)) {
        case 0 ->
            dawdle(address, "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nA");
        case 1 -> dawdle(address, "GET /shan");
        case 2 -> ask(address, "GET /" + "%2e%2e/".repeat(random.nextInt(500)), 1000);
        case 3 -> leave(address, random);
        default -> ask(address, "GET /sparql?query=" + endless(random), 60_000);
      }
    } catch (IOException e) {
      pause(50); // it was refused or cut off, as it should
    }
  }

  private static String endless(Random random) {
    return encoded(
        ENDLESS.get(random.nextInt(ENDLESS.size())).formatted(random.nextInt(1_000_000)));
  }

  private Socket connect(String address) throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress(root.getHost(), root.getPort()), 10_000);
    return socket;
  }

  private String ask(String address, String request, int patience) throws IOException {
    try (var socket = connect(address)) {
      socket.setSoTimeout(patience);
      socket
          .getOutputStream()
          .write(
              (request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(20_000_000), US_ASCII);
    }
  }

  private void leave(String address, Random random) throws IOException {
    try (var socket = connect(address)) {
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query=" + endless(random) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                  .getBytes(US_ASCII));
      pause(random.nextInt(2000));
    }
  }

  private void dawdle(String address, String begun) throws IOException {
    try (var socket = connect(address)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(begun.getBytes(US_ASCII));
      int unused = socket.getInputStream().read();
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report() {
    var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "honest: %d answered, %d not (%.2f %%); ms: median %d, p95 %d, p99 %d, longest %d; attacks: %d; load here: %.1f%n",
        answered.get(),
        failed.get(),
        100.0 * answered.get() / Math.max(1, answered.get() + failed.get()),
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        attacks.get(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static long at(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return sorted.length == 0
        ? 0
        : Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElse(0) / 1_000_000;
  }
}
