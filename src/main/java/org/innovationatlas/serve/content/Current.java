package org.innovationatlas.serve.content;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that takes time to make of the data: made when it is first wanted, and again when the
 * data has become other data.
 */
public final class Current<T> implements Supplier<T> {
  private final Supplier<String> version;
  private final Supplier<T> maker;
  private Optional<Made<T>> made = Optional.empty();

  /**
   * @param version tells the data from other data, as that of {@link Content} does
   */
  public Current(Supplier<String> version, Supplier<T> maker) {
    this.version = version;
    this.maker = maker;
  }

  private record Made<T>(String version, T thing) {}

  @Override
  public synchronized T get() {
    var now = version.get();
    if (made.filter(last -> last.version().equals(now)).isEmpty()) {
      made = Optional.of(new Made<>(now, maker.get()));
    }
    return made.get().thing();
  }
}
