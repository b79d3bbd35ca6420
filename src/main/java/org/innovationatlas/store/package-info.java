/**
 * Quads to a dataset that answers SPARQL: in memory, or TDB2 in a folder that is opened again as
 * long as nothing changed. What comes in are quads; what goes out is a dataset whose default graph
 * is the union of its named graphs.
 */
@NullMarked
package org.innovationatlas.store;

import org.jspecify.annotations.NullMarked;
