package org.innovationatlas.serve.sparql;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call: those that Jena registers, but for those that hold a thread
 * or print. Jena's own registry also loads any Java class that a query names.
 */
public final class ClosedFunctions extends FunctionRegistry {
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";
  private static final Set<String> REFUSED = Set.of(ARQ + "wait", ARQ + "print");

  private ClosedFunctions() {}

  /** A registry that a dataset can be given. */
  public static FunctionRegistry copy() {
    var copy = new ClosedFunctions();
    var standard = FunctionRegistry.standardRegistry();
    standard
        .keys()
        .forEachRemaining(
            uri -> {
              if (!REFUSED.contains(uri)) {
                copy.put(uri, standard.get(uri));
              }
            });
    return copy;
  }

  @Override
  public @Nullable FunctionFactory get(String uri) {
    return isRegistered(uri) ? super.get(uri) : null;
  }
}
