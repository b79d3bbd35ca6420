/**
 * What a fact is: records and sealed types that every stage hands on to the next. What comes in is
 * what the reader understood, already valid in itself; nothing here knows JSON, RDF or files beyond
 * their names.
 */
@NullMarked
package org.innovationatlas.model;

import org.jspecify.annotations.NullMarked;
