/**
 * The SPARQL endpoint (SPARQL 1.1 Protocol, query operation). What comes in is a query of a
 * stranger; what goes out is its answer, or words that say what is wrong with it. Nothing that a
 * query says reaches a file, a class of Java or another host, but for the endpoints that the
 * operator allows.
 */
@NullMarked
package org.innovationatlas.serve.sparql;

import org.jspecify.annotations.NullMarked;
