/**
 * The ontology's terms: as constants, and as the graphs of the files in {@code ontology/}. Shared
 * by the stages; knows none of them. A test holds the constants equal to the files.
 */
@NullMarked
package org.innovationatlas.vocab;

import org.jspecify.annotations.NullMarked;
