package org.innovationatlas.link;

import java.util.ArrayList;
import java.util.List;

/** Tables of tab-separated values in which cells may be quoted as in RFC 4180. */
final class TabTable {
  private TabTable() {}

  /** The rows that are not empty, with their cells unquoted; a byte order mark is passed over. */
  static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (quoted && character == '"' && text.startsWith("\"\"", at)) {
        cell.append(character);
        at++;
      } else if (character == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && character == '\t') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && character == '\n') {
        end(row, cell, rows);
        row = new ArrayList<>();
        cell.setLength(0);
      } else if (quoted || character != '\r') {
        cell.append(character);
      }
    }
    end(row, cell, rows);
    return rows;
  }

  private static void end(List<String> row, StringBuilder cell, List<List<String>> rows) {
    row.add(cell.toString());
    if (row.stream().anyMatch(text -> !text.isBlank())) {
      rows.add(row);
    }
  }

  /** A line of a table. */
  static String line(List<String> cells) {
    return String.join("\t", cells.stream().map(TabTable::quote).toList()) + "\n";
  }

  private static String quote(String cell) {
    var flat = cell.replaceAll("[\\r\\n]+", " ");
    return flat.contains("\t") || flat.startsWith("\"") || flat.startsWith("#")
        ? "\"" + flat.replace("\"", "\"\"") + "\""
        : flat;
  }

  /** A scalar of YAML, quoted where it could be taken for something else. */
  static String yaml(String text) {
    return text.matches("[\\p{L}\\d][^:#\"'\\\\]*")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
