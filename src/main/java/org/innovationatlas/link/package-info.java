/**
 * Proposes links from an atlas to open data. In come the things of an atlas and the records of an
 * open data set as they stream by; out go proposals with their evidence, tables for review, and
 * link sets. Never keeps a data set in memory, never decides what a person has decided.
 */
@NullMarked
package org.innovationatlas.link;

import org.jspecify.annotations.NullMarked;
