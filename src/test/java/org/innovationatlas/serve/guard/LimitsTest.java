package org.innovationatlas.serve.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final long MEBIBYTE = 1L << 20;

  @Test
  void moreQueriesAtOnceShareTheMemoryOfFewer() {
    var limits = Limits.ofMachine().withAtOnce(8).withMemory(64 * MEBIBYTE);

    assertEquals(32 * MEBIBYTE, limits.withAtOnce(16).memory());
    assertEquals(64 * MEBIBYTE, limits.withAtOnce(4).memory());
  }

  @Test
  void eachOfManyQueriesHasTheLeastThatOneNeeds() {
    assertEquals(8 * MEBIBYTE, Limits.ofMachine().withAtOnce(1_000_000).memory());
  }
}
