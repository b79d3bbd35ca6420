/**
 * The SPARQL endpoint (SPARQL 1.1 Protocol, query operation). What comes in is a query of a
 * stranger; what goes out is its answer, or words that say what is wrong with it. Nothing that a
 * query says reaches another host, a file or a class of Java.
 */
@NullMarked
package org.innovationatlas.serve.sparql;

import org.jspecify.annotations.NullMarked;
