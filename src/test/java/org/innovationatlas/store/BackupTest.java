package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir private Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private Path file() {
    return folder.resolve("backup.nq.gz");
  }

  private void load(String fingerprint, String... quads) throws IOException {
    try (var store = DiskStore.at(store())) {
      Quads.load(store, fingerprint, Quads.of(quads)::forEach);
    }
  }

  private Backup backup() throws IOException {
    try (var store = DiskStore.at(store())) {
      return Backup.write(store.current(), store.fingerprint(), file());
    }
  }

  private void restore() throws IOException {
    var backup = Backup.verified(file());
    try (var store = DiskStore.at(store())) {
      Quads.load(
          store,
          backup.fingerprint(),
          target -> {
            try {
              backup.quads(target);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
    }
  }

  @Test
  void bringsBackWhatAStoreHeld() throws IOException {
    load("a1", "g1 s p o", "g2 s p o2");
    backup();
    load("b2", "g3 s p o3");

    restore();

    try (var store = DiskStore.at(store())) {
      assertThat(store.fingerprint()).isEqualTo("a1");
      var dataset = store.open("a1").orElseThrow();
      assertThat(Quads.count(dataset, "SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(2);
    }
  }

  @Test
  void keepsEveryTermAsItIs() throws IOException {
    try (var store = DiskStore.at(store())) {
      var node = NodeFactory.createURI("https://example.org/s");
      Quads.load(
          store,
          "a1",
          target -> {
            for (String text :
                new String[] {"a\nb\r\t\"\\", "\u0001", "中文\ud83d\ude00", "", "# no"}) {
              target.accept(new Quad(node, node, node, NodeFactory.createLiteralLang(text, "en")));
              target.accept(new Quad(node, node, node, NodeFactory.createLiteralString(text)));
            }
          });
    }
    String before;
    try (var store = DiskStore.at(store())) {
      before = ContentHash.of(store.current());
    }
    backup();
    load("b2", "g s p o");

    restore();

    try (var store = DiskStore.at(store())) {
      assertThat(ContentHash.of(store.current())).isEqualTo(before);
    }
  }

  @Test
  void refusesAFileThatIsDamagedAnywhere() throws IOException {
    load("a1", "g s p o", "g s p o2", "g s p o3");
    backup();
    var whole = Files.readAllBytes(file());
    load("b2", "g s p o");
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var damaged =
          random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (damaged.length == whole.length) {
        damaged[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file(), damaged);

      assertThatThrownBy(this::restore).as("seed %d", seed).isInstanceOf(IOException.class);
    }
    try (var store = DiskStore.at(store())) {
      assertThat(store.open("b2")).isPresent();
    }
  }

  @Test
  void copiesAStoreThatAnotherProcessHas() throws Exception {
    load("a1", "g s p o", "g s p o2");
    try (var user = StoreUser.of(store())) {
      assertThat(user.said()).isEqualTo("taken");
      assertThatThrownBy(() -> DiskStore.at(store())).isInstanceOf(StoreInUse.class);

      StoreCopy.copy(store(), folder.resolve("copy"));
    }
    try (var copy = DiskStore.at(folder.resolve("copy"))) {
      assertThat(Quads.count(copy.current(), "SELECT * { ?s ?p ?o }")).isEqualTo(2);
    }
  }

  @Test
  void refusesAStoreOfAnotherVersion() throws IOException {
    load("a1", "g s p o");
    Files.writeString(store().resolve("version"), "2\n");

    assertThatThrownBy(() -> DiskStore.at(store()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a store of version \"2\", and this program knows version 1");
  }

  @Test
  void noticesAnyFileOfAStoreThatIsCutOff() throws IOException {
    load("a1", "g s p o", "g s p o2", "g2 s p o3");
    try (var files = Files.walk(store())) {
      for (Path file :
          files
              .filter(one -> one.getFileName().toString().matches("(G|S|P|O)+[.](dat|idn)|nodes.*"))
              .toList()) {
        var whole = Files.readAllBytes(file);
        if (whole.length > 0) {
          Files.write(file, new byte[0]);
          assertThatThrownBy(
                  () -> {
                    try (var store = DiskStore.at(store())) {
                      var dataset = store.open("a1").orElseThrow();
                      assertThat(Txn.calculateRead(dataset, dataset::size)).isEqualTo(2);
                    }
                  })
              .as(file.toString())
              .isInstanceOf(IOException.class)
              .hasMessageContaining("delete the folder");
          Files.write(file, whole);
        }
      }
    }
  }
}
