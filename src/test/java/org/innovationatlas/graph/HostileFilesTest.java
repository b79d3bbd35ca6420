package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.model.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of an atlas that try to read others, to call other hosts, or to unfold without end. */
class HostileFilesTest {
  private static final String RDF =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"urn:x:\">"
          + "<rdf:Description rdf:about=\"urn:s\"><x:p>%s</x:p></rdf:Description></rdf:RDF>";

  @TempDir private Path folder;

  private final AtomicInteger calls = new AtomicInteger();
  private final ArrayList<Quad> quads = new ArrayList<>();
  private final ArrayList<Problem> problems = new ArrayList<>();
  private ServerSocket trap;

  @BeforeEach
  void listen() throws IOException {
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var listener = new Thread(this::count);
    listener.setDaemon(true);
    listener.start();
    Files.writeString(folder.resolve("secret.txt"), "secret");
  }

  private void count() {
    try {
      while (true) {
        trap.accept().close();
        calls.incrementAndGet();
      }
    } catch (IOException e) {
      assertThat(trap.isClosed()).isTrue();
    }
  }

  @AfterEach
  void stop() throws IOException {
    trap.close();
  }

  private void read(String name, String content) throws IOException {
    var file = Files.writeString(folder.resolve(name), content);
    new RdfFile(file).read(NodeFactory.createURI("urn:g"), quads::add, problems::add);
  }

  private String trapped() {
    return "http://127.0.0.1:" + trap.getLocalPort() + "/";
  }

  @Test
  void readsNoOtherFileForAnEntity() throws IOException {
    var secret = folder.resolve("secret.txt").toUri();
    read("a.rdf", "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret + "\">]>" + RDF.formatted("&e;"));

    assertThat(quads.toString()).doesNotContain("secret");
    assertThat(problems).isNotEmpty();
  }

  @Test
  void callsNoHostForAnEntity() throws IOException {
    read("a.rdf", "<!DOCTYPE r SYSTEM \"" + trapped() + "\">" + RDF.formatted("x"));
    read(
        "b.rdf",
        "<!DOCTYPE r [<!ENTITY % e SYSTEM \"" + trapped() + "\"> %e;]>" + RDF.formatted("x"));
    read("c.rdf", "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + trapped() + "\">]>" + RDF.formatted("&e;"));

    assertThat(calls).hasValue(0);
  }

  @Test
  void unfoldsNoEntityWithoutEnd() throws IOException {
    var entities = new StringBuilder("<!ENTITY e0 \"0123456789\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    read("a.rdf", "<!DOCTYPE r [" + entities + "]>" + RDF.formatted("&e11;"));

    assertThat(quads).isEmpty();
    assertThat(problems).isNotEmpty();
  }

  @Test
  void fetchesNoContext() throws IOException {
    read("a.jsonld", "{\"@context\": \"" + trapped() + "\", \"@id\": \"urn:s\", \"p\": 1}");

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains("is not fetched; write it into the file");
    assertThat(calls).hasValue(0);
  }

  @Test
  void readsNoFileAsAContext() throws IOException {
    var other = Files.writeString(folder.resolve("c.jsonld"), "{\"@context\": {\"p\": \"urn:p\"}}");
    read("a.jsonld", "{\"@context\": \"" + other.toUri() + "\", \"@id\": \"urn:s\", \"p\": 1}");

    assertThat(quads).isEmpty();
    assertThat(problems).isNotEmpty();
  }
}
