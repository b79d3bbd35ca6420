/**
 * Reconciliation: what comes in are the names of a spreadsheet's rows, with what else is known of
 * them; what goes out are the things of the data that may be meant, how well each fits and why (W3C
 * Entity Reconciliation Community Group, Reconciliation Service API 0.2, and 0.1 as OpenRefine uses
 * it). Sure is only what hardly can be wrong; the rest is left to people.
 */
@NullMarked
package org.innovationatlas.serve.reconcile;

import org.jspecify.annotations.NullMarked;
