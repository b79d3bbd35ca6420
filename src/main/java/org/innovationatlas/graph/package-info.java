/**
 * Facts to RDF. What comes in are documents; what goes out are quads, one named graph for each
 * passage with its claims and one for the sources, and the files they are written to. The only
 * place that mints IRIs; it checks nothing.
 */
@NullMarked
package org.innovationatlas.graph;

import org.jspecify.annotations.NullMarked;
