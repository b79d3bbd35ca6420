package org.innovationatlas.serve.federation;

import java.util.List;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.UnfitRequest;

/** The calls that one query makes. */
final class Calls {
  private static final int MOST = 500;

  private final Federation federation;
  private final RunningQuery running;
  private int made;

  Calls(Federation federation, RunningQuery running) {
    this.federation = federation;
    this.running = running;
  }

  /**
   * What a {@code SERVICE} gives. One that is {@code SILENT} gives a row without values where there
   * is no answer (SPARQL 1.1 Federated Query, section 2.2).
   */
  List<Binding> answer(OpService service) {
    var query =
        RemoteQuery.of(service)
            .filter(asked -> federation.endpoints().allow(asked.endpoint()))
            .orElseThrow(
                () -> new UnfitRequest("SERVICE " + service.getService() + " is not answered."));
    if (++made > MOST) {
      throw new UnfitRequest(
          "The query calls SERVICE <%s> more than %d times, once for each row before it; find fewer rows first."
              .formatted(query.endpoint(), MOST));
    }
    try {
      return federation.ask(query, running).rows(running);
    } catch (RemoteFailure e) {
      if (service.getSilent()) {
        return List.of(BindingFactory.empty());
      }
      throw e;
    }
  }
}
