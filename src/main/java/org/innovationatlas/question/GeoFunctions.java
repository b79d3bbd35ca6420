package org.innovationatlas.question;

import java.util.Iterator;
import org.apache.jena.atlas.logging.LogCtl;
import org.apache.jena.geosparql.implementation.function_registration.Egenhofer;
import org.apache.jena.geosparql.implementation.function_registration.NonTopological;
import org.apache.jena.geosparql.implementation.function_registration.RCC8;
import org.apache.jena.geosparql.implementation.function_registration.Relate;
import org.apache.jena.geosparql.implementation.function_registration.SimpleFeatures;
import org.apache.jena.geosparql.implementation.index.IndexConfiguration;
import org.apache.jena.geosparql.implementation.index.IndexConfiguration.IndexOption;
import org.apache.jena.geosparql.implementation.registry.SRSRegistry;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * The functions of GeoSPARQL 1.0 on geometries in WKT: distances and the like (clause 8.7), and the
 * relations of Simple Features, Egenhofer and RCC8 (clause 9). What they need is made ready when
 * one is first called.
 */
public final class GeoFunctions {
  private static final String NAMESPACE = "http://www.opengis.net/def/function/geosparql/";

  private GeoFunctions() {}

  /** Lets queries call the functions. */
  public static void register() {
    Registered.done();
  }

  /** A class is made once. */
  private static final class Registered {
    static {
      ReadableWkt.register();
      var all = new FunctionRegistry();
      NonTopological.loadFilterFunctions(all);
      SimpleFeatures.loadFilterFunctions(all);
      Egenhofer.loadFilterFunctions(all);
      RCC8.loadFilterFunctions(all);
      Relate.loadRelateFunction(all);
      all.put(NAMESPACE + "distance", GeometryDistance.class);
      for (Iterator<String> names = all.keys(); names.hasNext(); ) {
        var name = names.next();
        if (name.startsWith(NAMESPACE)) {
          FunctionRegistry.get()
              .put(name, same -> new GeometryFunction(Ready::now, all.get(name).create(name)));
        }
      }
    }

    private static void done() {
      // the class has been made
    }
  }

  /** The coordinate systems, which take a moment to load. */
  private static final class Ready {
    static {
      // it warns that it has no folder of its own, which is not needed
      LogCtl.setLevel("org.apache.sis", "ERROR");
      SRSRegistry.setupDefaultSRS();
      IndexConfiguration.setConfig(IndexOption.NONE); // it would keep what strangers write
    }

    private static void now() {
      // the class has been made
    }
  }
}
