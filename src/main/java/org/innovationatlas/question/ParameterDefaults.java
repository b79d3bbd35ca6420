package org.innovationatlas.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;

/** Puts the values of parameters in the place of those that VALUES gives in a query. */
final class ParameterDefaults extends ElementTransformCopyBase {
  private final Map<Var, Node> parameters;

  ParameterDefaults(Map<Var, Node> parameters) {
    this.parameters = Map.copyOf(parameters);
  }

  @Override
  public Element transform(ElementData defaults) {
    var given = new ElementData();
    defaults.getVars().forEach(given::add);
    defaults.getRows().stream()
        .map(row -> withParameters(defaults.getVars(), row))
        .distinct()
        .forEach(given::add);
    return given;
  }

  /** A parameter also takes the place of UNDEF, for which a row has nothing. */
  private Binding withParameters(List<Var> variables, Binding row) {
    var given = BindingFactory.builder();
    for (Var variable : variables) {
      var value =
          Optional.ofNullable(parameters.get(variable))
              .or(() -> Optional.ofNullable(row.get(variable)));
      value.ifPresent(term -> given.add(variable, term));
    }
    return given.build();
  }
}
