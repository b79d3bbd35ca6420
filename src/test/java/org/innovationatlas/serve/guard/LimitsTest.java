package org.innovationatlas.serve.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final long MEBIBYTE = 1L << 20;

  @Test
  void moreQueriesAtOnceShareTheMemoryOfFewer() {
    var limits = Limits.ofMachine().withMemory(64 * MEBIBYTE);

    assertEquals(32 * MEBIBYTE, limits.withAtOnce(2 * limits.atOnce()).memory());
    assertEquals(128 * MEBIBYTE, limits.withAtOnce(limits.atOnce() / 2).memory());
  }

  @Test
  void eachOfManyQueriesHasTheLeastThatOneNeeds() {
    assertEquals(8 * MEBIBYTE, Limits.ofMachine().withAtOnce(1_000_000).memory());
  }
}
