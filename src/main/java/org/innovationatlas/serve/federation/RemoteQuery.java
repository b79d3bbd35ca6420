package org.innovationatlas.serve.federation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What an endpoint is asked.
 *
 * @param endpoint its address
 * @param text the query
 * @param variables what this query calls the variables of that one that are asked for
 */
record RemoteQuery(String endpoint, String text, Map<Var, Var> variables) {
  RemoteQuery {
    variables = Map.copyOf(variables);
  }

  /** What a {@code SERVICE} asks, unless its endpoint is not known. */
  static Optional<RemoteQuery> of(OpService service) {
    if (!service.getService().isURI()) {
      return Optional.empty();
    }
    var variables = new HashMap<Var, Var>();
    for (Var local : OpVars.visibleVars(service)) {
      variables.put(local, asWritten(local));
    }
    var query = OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true));
    return Optional.of(
        new RemoteQuery(service.getService().getURI(), query.serialize(), variables));
  }

  /** The name that the asker gave it: Jena puts slashes before names to tell scopes apart. */
  private static Var asWritten(Var variable) {
    var name = variable.getName();
    return Var.alloc(name.substring(name.lastIndexOf('/') + 1));
  }

  /** A row of the answer, as far as it was asked for. */
  Binding local(Binding row) {
    var local = Binding.builder();
    variables.forEach(
        (here, there) -> {
          var term = row.get(there);
          if (term != null) {
            local.add(here, term);
          }
        });
    return local.build();
  }
}
