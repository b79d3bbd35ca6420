package org.innovationatlas.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The end of a journal of TDB2 that a lost process had half written. No transaction that was
 * committed is in it, since a journal is whole before a commit is; but Jena 5.6 opens no dataset
 * that has one, so it is cut off.
 */
final class TornJournal {
  private static final String FILES = "Data-*";
  private static final String JOURNAL = "journal.jrnl";

  /** The length of the data, its checksum, its type and the component that it is of. */
  private static final int HEADER = 4 * Integer.BYTES;

  private TornJournal() {}

  /** Mends the journals of a dataset that is not open. */
  static void mend(Path dataset) throws IOException {
    try (var states = Files.newDirectoryStream(dataset, FILES)) {
      for (Path state : states) {
        var journal = state.resolve(JOURNAL);
        if (Files.isRegularFile(journal) && Files.size(journal) > 0) {
          cut(journal);
        }
      }
    }
  }

  private static void cut(Path journal) throws IOException {
    try (var file = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = 0;
      for (long end = endOfEntry(file, whole); end <= file.size(); end = endOfEntry(file, whole)) {
        whole = end;
      }
      if (whole < file.size()) {
        file.truncate(whole);
        file.force(true);
      }
    }
  }

  /** Where the entry that begins at a place ends; beyond the file where it isn't whole. */
  private static long endOfEntry(FileChannel file, long start) throws IOException {
    var header = ByteBuffer.allocate(HEADER);
    while (header.hasRemaining() && file.read(header, start + header.position()) > 0) {
      // until it is whole, or the file ends
    }
    return header.hasRemaining() ? Long.MAX_VALUE : start + HEADER + Math.max(0, header.getInt(0));
  }
}
