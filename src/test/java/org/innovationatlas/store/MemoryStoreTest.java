package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

  @Test
  void answersFromTheUnionOfItsGraphsWithEachTripleOnce() {
    var dataset = MemoryStore.load(Quads.of("g1 s p o", "g2 s p o", "g2 s p o2")::forEach);

    assertThat(Quads.count(dataset, "SELECT * { :s :p ?o }")).isEqualTo(2);
  }

  @Test
  void keepsItsGraphsApart() {
    var dataset = MemoryStore.load(Quads.of("g1 s p o", "g2 s p o", "g2 s p o2")::forEach);

    assertThat(Quads.count(dataset, "SELECT * { GRAPH ?g { :s :p ?o } }")).isEqualTo(3);
    assertThat(Quads.count(dataset, "SELECT * FROM :g1 { :s :p ?o }")).isEqualTo(1);
  }

  @Test
  void endsItsTransactionWhenTheInputIsLost() {
    var sink = new AtomicReference<Consumer<Quad>>(quad -> {});
    Consumer<Consumer<Quad>> lost =
        quads -> {
          sink.set(quads);
          throw new IllegalStateException("lost");
        };

    assertThatThrownBy(() -> MemoryStore.load(lost)).hasMessage("lost");

    var next = CompletableFuture.runAsync(() -> sink.get().accept(Quads.of("g s p o").get(0)));
    assertThat(next).as("the next writer").succeedsWithin(Duration.ofSeconds(10));
  }
}
