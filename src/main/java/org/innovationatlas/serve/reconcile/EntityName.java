package org.innovationatlas.serve.reconcile;

import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameReader;

/**
 * A name of an entity.
 *
 * @param name the name
 * @param folded the name without case and the like, to be completed
 * @param language the tag of its language; empty where none is given
 * @param use how it is used
 * @param translated whether only the atlas itself translated it, so that others may say it
 *     otherwise
 */
record EntityName(Name name, String folded, String language, Use use, boolean translated) {
  /** How a name is used. */
  enum Use {
    /** As the name. */
    LABEL,
    /** As another name. */
    OTHER,
    /** By those who name the place that it lies in, too. */
    WITH_PLACE
  }

  static EntityName of(Name name, String language, Use use, boolean translated) {
    return new EntityName(name, NameReader.fold(name.text()), language, use, translated);
  }

  String text() {
    return name.text();
  }
}
