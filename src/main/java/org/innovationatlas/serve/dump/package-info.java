/**
 * Whole graphs as files. What comes in is the data; what goes out are files of each family of
 * graphs in several formats, with their checksums, which are served whole or in parts.
 */
@NullMarked
package org.innovationatlas.serve.dump;

import org.jspecify.annotations.NullMarked;
