package org.innovationatlas.store;

/** Is told how far a load is once all quads are there; by several threads. */
@FunctionalInterface
public interface LoadProgress {
  /**
   * More was written.
   *
   * @param keys of indexes, which were written since the last time
   * @param total of keys to write
   */
  void written(long keys, long total);
}
