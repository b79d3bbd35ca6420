package org.innovationatlas.serve;

/** A class that shows whether it was loaded by a stranger's query. */
final class Tripwire {
  static {
    System.setProperty("atlas.tripwire", "touched");
  }

  private Tripwire() {}
}
