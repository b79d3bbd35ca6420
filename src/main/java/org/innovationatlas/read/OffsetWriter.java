package org.innovationatlas.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
   * Gives quotes the offsets: an {@code at} that is there gets the new number, else one is added
   * behind the quote.
   *
   * @param file the file
   * @param offsets the offset of the quote at each position
   * @throws IOException when the file can't be read or written; it then stays as it was
   */
  public static void write(Path file, Map<Position, Integer> offsets) throws IOException {
    var text = new StringBuilder(Files.readString(file));
    var edits = new TreeMap<Integer, Edit>(Comparator.reverseOrder());
    var unread = new Problems(problem -> {});
    new JsonFile(file, unread).forEach(json -> edits.putAll(edits(text, json, offsets)));
    edits.forEach((start, edit) -> text.replace(start, start + edit.length(), edit.text()));
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** So many characters to be replaced by a text. */
  private record Edit(int length, String text) {}

  private static Map<Integer, Edit> edits(
      CharSequence text, Json json, Map<Position, Integer> offsets) {
    var edits = new HashMap<Integer, Edit>();
    if (json instanceof Json.Arr array) {
      array.items().forEach(item -> edits.putAll(edits(text, item, offsets)));
    }
    if (json instanceof Json.Obj object) {
      object.members().values().forEach(member -> edits.putAll(edits(text, member, offsets)));
      object
          .get("quote")
          .filter(quote -> offsets.containsKey(quote.position()))
          .ifPresent(
              quote -> {
                var offset = String.valueOf(offsets.get(quote.position()));
                object
                    .get("at")
                    .ifPresentOrElse(
                        at -> edits.put(index(text, at.position()), replacement(at, offset)),
                        () ->
                            edits.put(
                                endOfString(text, index(text, quote.position())),
                                new Edit(0, ", \"at\": " + offset)));
              });
    }
    return edits;
  }

  private static Edit replacement(Json at, String offset) {
    if (at instanceof Json.Num number) {
      return new Edit(number.text().length(), offset);
    }
    throw new IllegalArgumentException(at.position() + ": " + at.shown() + " is no offset");
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
