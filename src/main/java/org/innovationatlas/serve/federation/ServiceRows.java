package org.innovationatlas.serve.federation;

import java.util.Objects;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.main.QC;

/** Joins each row with what an endpoint answers to what the row leaves open. */
final class ServiceRows extends QueryIterRepeatApply {
  private final OpService service;
  private final Calls calls;

  ServiceRows(OpService service, QueryIterator input, ExecutionContext context, Calls calls) {
    super(input, context);
    this.service = service;
    this.calls = calls;
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    var asked = (OpService) QC.substitute(service, elsewhereKnown(row));
    var joined =
        calls.answer(asked).stream()
            .map(found -> Algebra.merge(row, found))
            .filter(Objects::nonNull)
            .iterator();
    return QueryIterPlainWrapper.create(joined, getExecContext());
  }

  /** The row without its blank nodes, which mean nothing to another server. */
  private static Binding elsewhereKnown(Binding row) {
    var known = Binding.builder();
    row.forEach(
        (variable, term) -> {
          if (!term.isBlank()) {
            known.add(variable, term);
          }
        });
    return known.build();
  }
}
