/**
 * Questions that can be asked by their names: SPARQL in a file whose first comments say the
 * question in words and declare its parameters. What comes in is a file and values; what goes out
 * is a query with the values in their places. Also what queries may call: the functions of
 * GeoSPARQL. Shared by the stages; knows none of them.
 */
@NullMarked
package org.innovationatlas.question;

import org.jspecify.annotations.NullMarked;
