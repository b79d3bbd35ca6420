/**
 * What an operator sees of a server that runs: whether it lives and is ready, its figures for
 * Prometheus, and a line for each request that says nothing of who sent it.
 */
@NullMarked
package org.innovationatlas.serve.watch;

import org.jspecify.annotations.NullMarked;
