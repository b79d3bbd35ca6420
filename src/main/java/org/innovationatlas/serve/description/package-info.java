/**
 * Linked data: what comes in is the path of an IRI; what goes out is the description of what has
 * the IRI, in the format that the client prefers.
 */
@NullMarked
package org.innovationatlas.serve.description;

import org.jspecify.annotations.NullMarked;
