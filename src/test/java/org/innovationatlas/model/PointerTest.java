package org.innovationatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {
  private static final Pointer WHOLE = Pointer.of("");

  @Test
  void isWrittenAsInRfc6901() {
    assertThat(WHOLE.member("a/b").item(2).member("m~n").member("")).hasToString("/a~1b/2/m~0n/");
  }

  @Test
  void isTheSameHoweverItWasMade() {
    assertThat(WHOLE.member("facts").item(1))
        .isEqualTo(Pointer.of("/facts/1"))
        .hasSameHashCodeAs(Pointer.of("/facts/1"))
        .isNotEqualTo(Pointer.of("/facts/2"));
  }

  @Test
  void knowsTheWholeDocument() {
    assertThat(WHOLE.isRoot()).isTrue();
    assertThat(WHOLE.member("").isRoot()).isFalse();
    assertThat(Pointer.of("/facts").isRoot()).isFalse();
  }
}
