package org.innovationatlas.serve.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.serve.TestServer;
import org.innovationatlas.store.DiskStore;
import org.innovationatlas.store.MemoryStore;

/** Two servers over the same quads, in memory and on disk. */
record TwoStores(TestServer inMemory, TestServer onDisk, DiskStore store) implements AutoCloseable {

  static TwoStores of(Path folder, Consumer<Consumer<Quad>> quads, Limits limits)
      throws IOException {
    var store = DiskStore.at(folder.resolve("store"));
    var dataset = store.load("0a", quads, (keys, total) -> {}, loaded -> true);
    return new TwoStores(
        TestServer.of(MemoryStore.load(quads), limits),
        TestServer.of(dataset.orElseThrow(), limits),
        store);
  }

  @Override
  public void close() {
    inMemory.close();
    onDisk.close();
    store.close();
  }
}
