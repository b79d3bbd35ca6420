package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.innovationatlas.text.DisplayWidth;

/** Boxes with names and the lines between them, drawn on the server. */
public final class Drawing {
  /** The height of a box. */
  static final int BOX = 26;

  /** Half the width of a wide letter at the size that boxes have. */
  private static final double COLUMN = 7.2;

  private static final int PADDING = 16;

  /** Room for a line that runs beside a box. */
  private static final int ASIDE = 12;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private int right;
  private int height;

  /** A name in a frame, and where it leads; what it is decides how it looks. */
  public record Box(int x, int y, int width, String text, String href, String style) {
    public int height() {
      return BOX;
    }

    public int middle() {
      return y + BOX / 2;
    }

    public int centre() {
      return x + width / 2;
    }
  }

  /** A line, as SVG writes its path; what it means decides how it ends. */
  public record Line(String path, String style) {}

  /** A name without a frame, and what stands with it before or behind. */
  public record Row(
      int x, int y, String anchor, String before, String text, String href, String after) {}

  Box add(Box box) {
    boxes.add(box);
    grow(box.x() - ASIDE, box.x() + box.width(), box.y() + BOX);
    return box;
  }

  void add(Row row) {
    rows.add(row);
    int wide = textWidth(row.before() + row.text() + row.after());
    int from =
        switch (row.anchor()) {
          case "start" -> row.x();
          case "end" -> row.x() - wide;
          default -> row.x() - wide / 2;
        };
    grow(from, from + wide, row.y() + BOX / 2);
  }

  void line(String style, String path) {
    lines.add(new Line(path, style));
  }

  private void grow(int from, int to, int bottom) {
    left = Math.min(left, from);
    right = Math.max(right, to);
    height = Math.max(height, bottom + 1);
  }

  /** The width of a box that holds the text. */
  static int boxWidth(String text) {
    return textWidth(text) + PADDING;
  }

  private static int textWidth(String text) {
    return (int) Math.ceil(DisplayWidth.of(text) * COLUMN);
  }

  /** The columns that fit into a width. */
  static int columns(int width) {
    return (int) (width / COLUMN);
  }

  /** Where the sheet begins: it holds what is on it and no more. */
  public int left() {
    return left;
  }

  public int width() {
    return right - left + 1;
  }

  public int height() {
    return height;
  }

  public List<Box> boxes() {
    return List.copyOf(boxes);
  }

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }
}
