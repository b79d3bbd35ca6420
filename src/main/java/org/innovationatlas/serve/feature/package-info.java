/**
 * Things with a place on a map. What comes in is a dataset with geometries (OGC GeoSPARQL 1.1);
 * what goes out is GeoJSON (RFC 7946), as one collection for maps and scripts and as an OGC API
 * Features service for geographic information systems.
 */
@NullMarked
package org.innovationatlas.serve.feature;

import org.jspecify.annotations.NullMarked;
