package org.innovationatlas.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The Spark job: {@code FactsToQuads ATLAS_JSON DOCUMENTS OUT}, each a path that Hadoop
 * understands. Maps NDJSON to shards of N-Quads in {@code OUT/quads}, and lists in {@code
 * OUT/problems} what is wrong with documents, which are left out.
 */
public final class FactsToQuads {
  private FactsToQuads() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("expected three paths: ATLAS_JSON DOCUMENTS OUT");
    }
    try (var spark = new JavaSparkContext(new SparkConf().setAppName("facts to quads"))) {
      run(spark, args[0], args[1], args[2]);
    }
  }

  static void run(JavaSparkContext spark, String atlasJson, String documents, String out)
      throws IOException {
    var text = spark.wholeTextFiles(atlasJson).values().first();
    var head = spark.broadcast(text);
    var lines = spark.textFile(documents).filter(line -> !line.isBlank());
    var reports = spark.parallelize(new DocumentLines(text).reports(), 1);
    lines
        .mapPartitions(part -> mapped(part, head, DocumentLines.Mapped::quads))
        .union(reports)
        .saveAsTextFile(out + "/quads");
    lines
        .mapPartitions(part -> mapped(part, head, DocumentLines.Mapped::problems))
        .saveAsTextFile(out + "/problems");
  }

  private static Iterator<String> mapped(
      Iterator<String> documents,
      Broadcast<String> head,
      Function<DocumentLines.Mapped, List<String>> wanted)
      throws IOException {
    var mapping = new DocumentLines(head.value());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false)
        .flatMap(document -> wanted.apply(mapping.map(document)).stream())
        .iterator();
  }
}
