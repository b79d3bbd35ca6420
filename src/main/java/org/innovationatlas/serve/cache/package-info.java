/**
 * Answers that were given once are given again, as long as the data is the same. It stands before
 * all that answers, and keeps only what says of itself, by a strong entity tag, that it depends on
 * nothing but the request and the data.
 */
@NullMarked
package org.innovationatlas.serve.cache;

import org.jspecify.annotations.NullMarked;
