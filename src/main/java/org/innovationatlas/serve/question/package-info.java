/**
 * The questions as an API. What comes in is the name of a question and values for its parameters;
 * what goes out is the answer, as a table or a graph in the format that the client prefers. The
 * values are set into the parsed query, so that none can change what is asked.
 */
@NullMarked
package org.innovationatlas.serve.question;

import org.jspecify.annotations.NullMarked;
