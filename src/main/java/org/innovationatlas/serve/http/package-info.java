/**
 * What every answer over HTTP needs (RFC 9110): a choice of format, a validator, methods that are
 * answered or refused, leave for pages of other origins. Knows nothing of RDF.
 */
@NullMarked
package org.innovationatlas.serve.http;

import org.jspecify.annotations.NullMarked;
