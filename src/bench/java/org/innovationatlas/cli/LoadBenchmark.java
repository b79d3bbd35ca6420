package org.innovationatlas.cli;

import com.apicatalog.jsonld.JsonLdError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.bench.GenerateFacts;
import org.innovationatlas.bench.Peers;
import org.innovationatlas.graph.RdfFormat;
import org.innovationatlas.vocab.Ontology;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Facts to RDF, in documents a second: the streamed build beside the processors of JSON-LD and RML,
 * which give fewer triples of a document, and beside Jena's writer, which gives the same quads and
 * has nothing to read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(LoadBenchmark.DOCUMENTS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class LoadBenchmark {
  static final int DOCUMENTS = 4_000;

  @Param({"1", "2"})
  public long seed;

  private Ontology ontology;
  private Peers peers;
  private Path folder;
  private List<String> documents;
  private List<Quad> quads;

  @Setup
  public void generate() throws IOException, JsonLdError {
    ontology = Ontology.load();
    peers = new Peers();
    folder = Files.createTempDirectory("atlas-bench");
    GenerateFacts.write(folder, DOCUMENTS, seed);
    documents = Files.readAllLines(folder.resolve("facts.ndjson"));
    quads = new ArrayList<>();
    var out = new ByteArrayOutputStream();
    build(out);
    RDFParser.source(new ByteArrayInputStream(out.toByteArray()))
        .lang(Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
  }

  @Benchmark
  public void atlas() throws IOException {
    build(OutputStream.nullOutputStream());
  }

  private void build(OutputStream out) throws IOException {
    var streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    new StreamedBuild(
            ontology,
            RdfFormat.NQ,
            streams,
            problem -> {
              throw new IllegalStateException(problem.toString());
            })
        .build(folder);
    streams.out().flush();
  }

  @Benchmark
  public long titanium() throws JsonLdError {
    return peers.titanium(documents);
  }

  @Benchmark
  public long carml() {
    return peers.carml(documents);
  }

  @Benchmark
  public void jenaWriter() {
    Peers.jenaWriter(quads);
  }
}
