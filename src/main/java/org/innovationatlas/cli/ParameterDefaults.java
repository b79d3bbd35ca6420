package org.innovationatlas.cli;

import java.util.Map;
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
    defaults.getRows().stream().map(this::withParameters).distinct().forEach(given::add);
    return given;
  }

  private Binding withParameters(Binding row) {
    var given = BindingFactory.builder();
    row.forEach((variable, value) -> given.add(variable, parameters.getOrDefault(variable, value)));
    return given.build();
  }
}
