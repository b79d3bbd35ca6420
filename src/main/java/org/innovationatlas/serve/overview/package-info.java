/**
 * What the atlases hold as a whole: which things the passages of each district tell of, by kind,
 * theme and status. What comes in is the dataset, read once; what goes out are sets and counts that
 * pages and the search are made of. Knows no page.
 */
@NullMarked
package org.innovationatlas.serve.overview;

import org.jspecify.annotations.NullMarked;
