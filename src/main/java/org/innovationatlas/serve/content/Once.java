package org.innovationatlas.serve.content;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that takes time to make, made once and only if it is wanted. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}
