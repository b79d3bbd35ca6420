package org.innovationatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.innovationatlas.vocab.Ontology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to another store, a second Fuseki. */
class LoadCommandTest {
  private static final String PASSAGES =
      "SELECT * { GRAPH ?g { ?s <https://w3id.org/innovation-atlas/ontology#passageNumber> ?o } }";

  @TempDir private Path folder;

  private final FailingDataset dataset = new FailingDataset();
  private FusekiServer server;

  @BeforeEach
  void start() {
    server = FusekiServer.create().port(0).loopback(true).add("/other", dataset).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Run load(Path facts, Object... options) {
    var arguments = new ArrayList<Object>();
    arguments.add("load");
    arguments.add("--facts");
    arguments.add(facts);
    arguments.add("--to");
    arguments.add(server.datasetURL("/other") + "/update");
    for (Object option : options) {
      arguments.add(option);
    }
    return Run.of(arguments.toArray());
  }

  private long count(String query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (var execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.select().stream().count();
          }
        });
  }

  @Test
  void sendsWhatServeWouldHold() throws IOException {
    var run = load(Run.SMALL);
    assertThat(run.code()).as(run.err()).isZero();

    var served = DatasetGraphFactory.create();
    new AtlasLoader(Ontology.load()).load(List.of(Run.SMALL)).quads().forEach(served::add);
    assertThat(IsoMatcher.isomorphic(served, dataset)).isTrue();
  }

  @Test
  void changesNothingWhenItIsSentAgain() {
    load(Run.SMALL);
    long before = count("SELECT * { GRAPH ?g { ?s ?p ?o } }");

    load(Run.SMALL);

    assertThat(count("SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(before).isPositive();
  }

  @Test
  void putsWhatAPassageStatesNowInThePlaceOfWhatItStated() {
    load(Run.SMALL);

    load(Run.smallWith(folder.resolve("small"), "Lantern Laboratory", "Lantern Laboratories"));

    assertThat(count("SELECT * { GRAPH ?g { ?s ?p 'Lantern Laboratory'@en } }")).isZero();
    assertThat(count("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p 'Lantern Laboratories'@en } }"))
        .isEqualTo(1);
    assertThat(count(PASSAGES)).isEqualTo(1);
  }

  @Test
  void goesOnWhereItWasBrokenOff() throws IOException {
    var facts = manyDocuments(600);
    var resume = folder.resolve("state");
    dataset.failAfter(3);

    var broken = load(facts, "--resume", resume);

    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).contains("start it again with --resume " + resume);
    long before = count(PASSAGES);
    assertThat(before).isBetween(1L, 599L);

    dataset.failAfter(Integer.MAX_VALUE);
    var whole = load(facts, "--resume", resume);

    assertThat(whole.code()).isZero();
    assertThat(whole.err()).contains("Sent 600 documents");
    assertThat(count(PASSAGES)).isEqualTo(600);
    assertThat(resume).doesNotExist();
  }

  @Test
  void beginsAnewWhenTheFactsChangedSinceItWasBrokenOff() throws IOException {
    var facts = manyDocuments(600);
    var resume = folder.resolve("state");
    dataset.failAfter(3);
    load(facts, "--resume", resume);
    dataset.failAfter(Integer.MAX_VALUE);
    var file = facts.resolve("all.ndjson");
    Files.writeString(file, Files.readString(file).replace("North District", "North Districts"));

    load(facts, "--resume", resume);

    assertThat(count("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p 'North Districts'@en } }"))
        .isEqualTo(600);
  }

  @Test
  void leavesADocumentWithProblemsOut() {
    var run = load(Run.smallWith(folder.resolve("small"), "\"builds\"", "\"build\""));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Did you mean \"builds\"?");
    assertThat(count(PASSAGES)).isZero();
  }

  @Test
  void saysThatNothingAnswers() {
    server.stop();

    var run = load(Run.SMALL);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("nothing answers at http://localhost").contains("mend --to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "localhost:7878/update", "ftp://localhost/update"})
  void refusesWhatIsNoAddress(String to) {
    var run = Run.of("load", "--facts", Run.SMALL, "--to", to);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("\"" + to + "\" is no http or https URL; give where the store");
  }

  @Test
  void saysThatTheStoreTakesNoUpdates() {
    var run = Run.of("load", "--facts", Run.SMALL, "--to", server.datasetURL("/none") + "/update");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("answered 404");
  }

  private Path manyDocuments(int count) throws IOException {
    var facts = Files.createDirectories(folder.resolve("many"));
    Files.copy(Run.SMALL.resolve("atlas.json"), facts.resolve("atlas.json"));
    var line = Files.readString(Run.SMALL.resolve("02-north.json")).replaceAll("\\R\\s*", " ");
    var lines = new ArrayList<String>();
    for (int number = 1; number <= count; number++) {
      lines.add(line.replace("passage/2030/1/2", "passage/2030/1/" + number));
    }
    Files.write(facts.resolve("all.ndjson"), lines);
    return facts;
  }

  /** A dataset that takes so many changes and then no more. */
  private static final class FailingDataset extends DatasetGraphWrapper {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    private FailingDataset() {
      super(DatasetGraphFactory.createTxnMem());
    }

    private void failAfter(int changes) {
      left.set(changes);
    }

    @Override
    public void begin(TxnType type) {
      count(type == TxnType.WRITE);
      super.begin(type);
    }

    @Override
    public void begin(ReadWrite mode) {
      count(mode == ReadWrite.WRITE);
      super.begin(mode);
    }

    private void count(boolean write) {
      if (write && left.getAndDecrement() <= 0) {
        throw new IllegalStateException("no room is left");
      }
    }
  }
}
