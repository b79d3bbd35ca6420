package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
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
  void isAsBeforeWhenTheInputIsLost() {
    var dataset = MemoryStore.load(Quads.of("g s p o")::forEach);
    Consumer<Consumer<Quad>> lost =
        quads -> {
          quads.accept(Quads.of("g s p lost").get(0));
          throw new IllegalStateException("lost");
        };

    assertThatThrownBy(() -> MemoryStore.add(dataset, lost)).hasMessage("lost");

    var next = Quads.of("g s p next");
    assertThat(CompletableFuture.runAsync(() -> MemoryStore.add(dataset, next::forEach)))
        .as("the next writer")
        .succeedsWithin(Duration.ofSeconds(10));
    assertThat(dataset.stream())
        .containsExactlyInAnyOrderElementsOf(Quads.of("g s p o", "g s p next"));
  }

  @Test
  void showsAReaderWhoBeganBeforeAllOfTheOld() {
    var dataset = MemoryStore.load(Quads.of("g1 s p o", "g2 s p o")::forEach);
    dataset.begin(TxnType.READ);

    CompletableFuture.runAsync(
            () ->
                MemoryStore.replace(
                    dataset, Quads.of("g1 s p o"), Quads.of("g1 s p o2"), difference -> true))
        .join();

    assertThat(dataset.getDefaultGraph().size()).isEqualTo(1);
    assertThat(dataset.stream())
        .containsExactlyInAnyOrderElementsOf(Quads.of("g1 s p o", "g2 s p o"));
    dataset.end();
    assertThat(dataset.getDefaultGraph().size()).isEqualTo(2);
    assertThat(dataset.stream())
        .containsExactlyInAnyOrderElementsOf(Quads.of("g1 s p o2", "g2 s p o"));
  }

  @Test
  void findsTheGraphsOfASubjectAfterAnyChanges() {
    var random = new Random(7);
    var all = new ArrayList<String>();
    for (String graph : List.of("g1", "g2", "g3")) {
      for (String subject : List.of("s1", "s2", "s3")) {
        List.of("o1", "o2").forEach(object -> all.add(graph + " " + subject + " p " + object));
      }
    }
    var dataset = MemoryStore.load(quads -> {});
    var held = new TreeSet<String>();
    for (int i = 0; i < 300; i++) {
      var changed = all.get(random.nextInt(all.size()));
      var added = held.remove(changed) ? List.<Quad>of() : Quads.of(changed);
      held.addAll(added.isEmpty() ? List.of() : List.of(changed));
      MemoryStore.replace(dataset, Quads.of(changed), added, difference -> true);

      for (String subject : List.of("s1", "s2", "s3")) {
        var expected = held.stream().filter(quad -> quad.contains(subject)).toArray(String[]::new);
        assertThat(Quads.count(dataset, "SELECT * { GRAPH ?g { :" + subject + " ?p ?o } }"))
            .as("%s in %s", subject, held)
            .isEqualTo(expected.length);
        var node = Quads.of("g " + subject + " p o").get(0).getSubject();
        assertThat(
                Txn.calculateRead(
                    dataset, () -> Iter.toList(dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY))))
            .containsExactlyInAnyOrderElementsOf(Quads.of(expected));
      }
    }
  }

  @Test
  void hasNoGraphThatIsEmpty() {
    var dataset = MemoryStore.load(Quads.of("g1 s p o", "g2 s p o")::forEach);

    MemoryStore.replace(dataset, Quads.of("g1 s p o"), List.of(), difference -> true);

    assertThat(Quads.count(dataset, "SELECT DISTINCT ?g { GRAPH ?g { } }")).isEqualTo(1);
    assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o }")).isEqualTo(1);
  }

  @Test
  void isChangedInATransactionOnly() {
    var dataset = MemoryStore.load(Quads.of("g s p o")::forEach);
    dataset.begin(TxnType.READ);

    assertThatThrownBy(() -> dataset.add(Quads.of("g s p o2").get(0)))
        .isInstanceOf(JenaTransactionException.class);

    dataset.end();
    assertThat(Quads.count(dataset, "SELECT * { ?s ?p ?o }")).isEqualTo(1);
  }
}
