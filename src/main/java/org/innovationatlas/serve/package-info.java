/**
 * A dataset to the web. What comes in is a dataset; what goes out is one Fuseki on one port that
 * answers SPARQL queries and the IRIs of the data. It takes no update, no upload and no
 * administration, and calls no other host.
 */
@NullMarked
package org.innovationatlas.serve;

import org.jspecify.annotations.NullMarked;
