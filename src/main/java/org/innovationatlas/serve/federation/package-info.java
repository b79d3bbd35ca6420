/**
 * Calls of other SPARQL endpoints from within a query (SPARQL 1.1 Federated Query). What comes in
 * is a {@code SERVICE} of a query and the endpoints that the operator allows; what goes out is the
 * rows that the endpoint answers. Never calls an address that is not allowed, not even where an
 * allowed one sends it on, and never waits longer or reads more than the query may.
 */
@NullMarked
package org.innovationatlas.serve.federation;

import org.jspecify.annotations.NullMarked;
