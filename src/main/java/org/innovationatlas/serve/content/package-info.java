/**
 * What a server answers from: the data and what is known of it as a whole. The other packages of
 * the server take it from here; it knows none of them.
 */
@NullMarked
package org.innovationatlas.serve.content;

import org.jspecify.annotations.NullMarked;
