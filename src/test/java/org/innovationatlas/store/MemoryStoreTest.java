package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

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
}
