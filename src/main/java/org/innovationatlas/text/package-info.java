/**
 * Names and other words compared, ordered and normalised. Shared by the stages; knows none of them.
 */
@NullMarked
package org.innovationatlas.text;

import org.jspecify.annotations.NullMarked;
