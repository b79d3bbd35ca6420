package org.innovationatlas.serve.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The property functions that a query may use: those that Jena registers. Jena's own registry also
 * loads any Java class that a query names.
 */
public final class ClosedProperties extends PropertyFunctionRegistry {
  private ClosedProperties() {}

  /** A registry that a dataset can be given. */
  public static PropertyFunctionRegistry copy() {
    var copy = new ClosedProperties();
    var standard = PropertyFunctionRegistry.standardRegistry();
    standard.keys().forEachRemaining(uri -> copy.put(uri, standard.get(uri)));
    return copy;
  }

  @Override
  public boolean manages(String uri) {
    return isRegistered(uri);
  }

  @Override
  public @Nullable PropertyFunctionFactory get(String uri) {
    return isRegistered(uri) ? super.get(uri) : null;
  }
}
