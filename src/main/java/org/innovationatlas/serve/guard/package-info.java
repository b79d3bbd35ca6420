/**
 * What keeps a server alive among strangers: each query gets a time, a share of the memory and an
 * end; few run at once, those that cost little first; answers and requests have a longest length,
 * and who reads or sends too slowly is cut off. Knows nothing of what is asked.
 */
@NullMarked
package org.innovationatlas.serve.guard;

import org.jspecify.annotations.NullMarked;
