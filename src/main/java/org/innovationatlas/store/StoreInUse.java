package org.innovationatlas.store;

import java.io.IOException;
import java.nio.file.Path;

/** A store that another process has. */
public final class StoreInUse extends IOException {
  private static final long serialVersionUID = 1L;

  StoreInUse(Path folder) {
    super(
        folder
            + " can't be opened: the store is in use by another process; stop it, or name another"
            + " folder");
  }
}
