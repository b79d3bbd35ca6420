package org.innovationatlas.serve.reconcile;

import org.innovationatlas.text.Name;

/**
 * A name of an entity.
 *
 * @param name the name
 * @param language the tag of its language; empty where none is given
 * @param use how it is used
 * @param translated whether only the atlas itself translated it, so that others may say it
 *     otherwise
 */
record EntityName(Name name, String language, Use use, boolean translated) {
  /** How a name is used. */
  enum Use {
    /** As the name. */
    LABEL,
    /** As another name. */
    OTHER,
    /** By those who name the place that it lies in, too. */
    WITH_PLACE
  }

  String text() {
    return name.text();
  }
}
