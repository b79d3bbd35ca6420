/**
 * JSON files to facts. What comes in is a folder with an {@code atlas.json} and fact documents;
 * what goes out are the records of {@code model} and every problem met on the way, each with file,
 * line, column and JSON pointer. Reads one document at a time, which may be understood in any
 * thread, and writes nothing into them but the offsets of quotes when asked; knows no RDF and never
 * stops at the first problem.
 */
@NullMarked
package org.innovationatlas.read;

import org.jspecify.annotations.NullMarked;
