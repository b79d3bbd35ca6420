/**
 * The way of a fact from JSON to quads on a cluster of Apache Spark. What comes in is NDJSON on any
 * storage that Hadoop reads; what goes out are shards of N-Quads beside the problems. Built only by
 * the Maven profile {@code spark}.
 */
@NullMarked
package org.innovationatlas.spark;

import org.jspecify.annotations.NullMarked;
