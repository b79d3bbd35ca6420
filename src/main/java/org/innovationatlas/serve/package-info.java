/**
 * A dataset to the web. What comes in is a dataset and what is known of it; what goes out is one
 * Fuseki on one port, with a module in a package of its own for each thing that it can do: queries,
 * linked data, questions, features, search, reconciliation, files, pages and what it says of
 * itself. It takes no update, no upload and no administration, and calls no other host but for the
 * SPARQL endpoints that its operator names.
 */
@NullMarked
package org.innovationatlas.serve;

import org.jspecify.annotations.NullMarked;
