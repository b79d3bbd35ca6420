package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.innovationatlas.model.Position;

/**
 * Writes the offsets of quotes into a file of fact documents, and leaves every other character as
 * it is.
 */
public final class OffsetWriter {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private OffsetWriter() {}

  /**
   * Adds an {@code at} behind each quote.
   *
   * @param file the file
   * @param offsets the offset of the quote at each position
   * @throws IOException when the file can't be read or written; it then stays as it was
   */
  public static void write(Path file, Map<Position, Integer> offsets) throws IOException {
    var text = new StringBuilder(Files.readString(file));
    var backwards =
        offsets.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Position, Integer> entry) -> entry.getKey().line())
                    .thenComparing(entry -> entry.getKey().column())
                    .reversed())
            .toList();
    for (var entry : backwards) {
      int end = endOfString(text, index(text, entry.getKey()));
      text.insert(end, ", \"at\": " + entry.getValue());
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static int index(CharSequence text, Position position) {
    // The reader passes over a byte order mark, and does not count it.
    int start = text.length() > 0 && text.charAt(0) == JsonFile.BYTE_ORDER_MARK ? 1 : 0;
    Matcher lineEnd = LINE_END.matcher(text);
    for (int line = 1; line < position.line() && lineEnd.find(); line++) {
      start = lineEnd.end();
    }
    return start + position.column() - 1;
  }

  /** Where the JSON string that begins at the index ends, behind its quotation mark. */
  private static int endOfString(CharSequence text, int start) {
    int i = start + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
