/**
 * Names and other words compared, ordered and normalised. Names go in as people write them, in any
 * script; out come their parts, those that may be alike (from an index in memory) and how alike two
 * are. Shared by the stages; knows none of them.
 */
@NullMarked
package org.innovationatlas.text;

import org.jspecify.annotations.NullMarked;
