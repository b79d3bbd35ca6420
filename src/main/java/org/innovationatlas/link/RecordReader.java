package org.innovationatlas.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads the records of an open data set as they come, whatever their number. */
@FunctionalInterface
interface RecordReader {
  /**
   * Hands on the records that have a name and an IRI.
   *
   * @throws IOException when the data can't be read to its end, or is not what it seemed
   */
  void read(InputStream in, Consumer<Entity> records) throws IOException;
}
