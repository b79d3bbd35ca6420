/**
 * Facts and graphs checked. What comes in are documents, the text of a report, or a graph with its
 * shapes; what goes out are problems in the words of the one who writes facts, and disagreements
 * between passages. A large graph is checked subject by subject, with none of it gathered. It mends
 * nothing.
 */
@NullMarked
package org.innovationatlas.check;

import org.jspecify.annotations.NullMarked;
