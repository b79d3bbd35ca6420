/**
 * The commands: arguments come in, one service is called, its result is printed and an exit code
 * goes out. This is the only package that builds the services, prints and ends the process; nothing
 * depends on it.
 */
@NullMarked
package org.innovationatlas.cli;

import org.jspecify.annotations.NullMarked;
