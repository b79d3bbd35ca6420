/**
 * Quads to a dataset that answers SPARQL: in memory, or TDB2 in a folder that is opened again as
 * long as nothing changed; or to a store elsewhere, by SPARQL updates. What comes in are quads, to
 * load a dataset or to replace a part of it in one transaction; what goes out is a dataset whose
 * default graph is the union of its named graphs. TDB2 keeps the value of a decimal number, not its
 * digits: 560 is answered as 560.0 from a folder. A store is loaded by sorting the ids of its quads
 * for each index, gone through subject by subject, backed up to one file and restored from it.
 */
@NullMarked
package org.innovationatlas.store;

import org.jspecify.annotations.NullMarked;
