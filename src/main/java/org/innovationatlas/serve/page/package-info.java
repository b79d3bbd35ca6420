/**
 * Pages for people. What comes in is what programs read as RDF; what goes out is HTML in one
 * language, rendered on the server, that works without scripts. The templates are in {@code
 * src/main/jte}.
 */
@NullMarked
package org.innovationatlas.serve.page;

import org.jspecify.annotations.NullMarked;
