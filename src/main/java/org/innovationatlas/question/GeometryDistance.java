package org.innovationatlas.question;

import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
import org.apache.jena.geosparql.implementation.UnitsConversionException;
import org.apache.jena.geosparql.implementation.registry.UnitsRegistry;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase3;
import org.opengis.geometry.MismatchedDimensionException;
import org.opengis.referencing.operation.TransformException;
import org.opengis.util.FactoryException;

/**
 * {@code geof:distance} (GeoSPARQL 1.0, clause 8.7): in metres and other units of length along a
 * great circle, in degrees and other units of angle in the plane of longitude and latitude. Jena's
 * function has no length between places on Earth.
 */
public final class GeometryDistance extends FunctionBase3 {
  @Override
  public NodeValue exec(NodeValue from, NodeValue to, NodeValue unit) {
    if (!unit.isIRI()) {
      throw new ExprEvalException("the unit is an IRI, such as uom:metre, not " + unit);
    }
    try {
      var one = GeometryWrapper.extract(from);
      var other = GeometryWrapper.extract(to);
      var units = unit.asNode().getURI();
      return NodeValue.makeDouble(
          UnitsRegistry.isLinearUnits(units)
              ? one.distance(other, units)
              : one.distanceEuclidean(other, units));
    } catch (DatatypeFormatException
        | FactoryException
        | MismatchedDimensionException
        | TransformException
        | UnitsConversionException e) {
      throw new ExprEvalException(e.getMessage(), e);
    }
  }
}
