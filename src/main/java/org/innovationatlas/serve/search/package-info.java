/**
 * Full-text search (Apache Lucene). What comes in is the dataset, from which an index in memory is
 * made once, and words of a reader; what goes out are the things whose names, or the words that
 * state facts of them, are like that, the best first, with counts by kind and district.
 */
@NullMarked
package org.innovationatlas.serve.search;

import org.jspecify.annotations.NullMarked;
