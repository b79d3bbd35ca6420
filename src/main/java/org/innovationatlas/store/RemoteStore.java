package org.innovationatlas.store;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/** Any store that takes SPARQL 1.1 Update over HTTP. */
public final class RemoteStore {
  private final URI endpoint;

  /**
   * @param endpoint where the store takes updates
   */
  public RemoteStore(URI endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Replaces a part of what the store holds, in one request, which a store with transactions does
   * wholly or not at all. Doing it twice does no harm.
   *
   * @param patterns what is replaced: quads with {@link Node#ANY}
   * @param quads what takes its place; blank nodes of one call are kept together
   * @throws IOException when nothing answers or the store refuses
   */
  public void replace(Collection<Quad> patterns, Collection<Quad> quads) throws IOException {
    var request = new UpdateRequest();
    patterns.forEach(pattern -> request.add(removal(pattern)));
    if (!quads.isEmpty()) {
      request.add(new UpdateDataInsert(new QuadDataAcc(new ArrayList<>(quads))));
    }
    if (request.getOperations().isEmpty()) {
      return;
    }
    try {
      UpdateExecHTTP.service(endpoint.toString()).update(request).execute();
    } catch (HttpException | QueryException e) {
      throw new IOException(refused(e), e);
    }
  }

  private static Update removal(Quad pattern) {
    if (List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).stream()
        .allMatch(Node.ANY::equals)) {
      return new UpdateDrop(pattern.getGraph(), true);
    }
    return new UpdateDeleteWhere(
        new QuadAcc(
            List.of(
                new Quad(
                    pattern.getGraph(),
                    variable(pattern.getSubject(), "s"),
                    variable(pattern.getPredicate(), "p"),
                    variable(pattern.getObject(), "o")))));
  }

  private static Node variable(Node node, String name) {
    return node.equals(Node.ANY) ? Var.alloc(name) : node;
  }

  private String refused(RuntimeException failure) {
    int status = failure instanceof HttpException http ? http.getStatusCode() : 0;
    return status > 0
        ? endpoint
            + " answered "
            + status
            + " ("
            + failure.getMessage()
            + "); is it where the store takes SPARQL updates?"
        : "nothing answers at " + endpoint + "; start the store, or mend --to";
  }
}
