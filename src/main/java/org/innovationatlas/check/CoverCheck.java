package org.innovationatlas.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;

/**
 * Looks for triples of a dataset that have no source, by the question of that name in {@code
 * queries/}.
 */
public final class CoverCheck {
  private static final String QUESTION = "/queries/facts-without-a-source.rq";

  private CoverCheck() {}

  /** A problem for each triple without a source. */
  public static List<Problem> check(DatasetGraph dataset) {
    dataset.begin(TxnType.READ);
    try (var execution = QueryExec.dataset(dataset).query(question()).build()) {
      return execution.select().stream().map(CoverCheck::problem).toList();
    } finally {
      dataset.end();
    }
  }

  private static Query question() {
    try (InputStream text = CoverCheck.class.getResourceAsStream(QUESTION)) {
      if (text == null) {
        throw new IllegalStateException(
            QUESTION + " is not packed with the program; build it again");
      }
      return QueryFactory.create(new String(text.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problem(Binding row) {
    return new Problem(
        Position.ofFile(NodeFmtLib.strNT(row.get("graph"))),
        "nothing says where \"%s %s %s\" is from; in a file of reference data or links, name the source of its graph with dcterms:source"
            .formatted(
                NodeFmtLib.strNT(row.get("subject")),
                NodeFmtLib.strNT(row.get("predicate")),
                NodeFmtLib.strNT(row.get("object"))));
  }
}
