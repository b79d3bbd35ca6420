package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/**
 * A table of GeoNames with any number of made-up rows, one of them named Xuhui, made as it is read.
 */
final class Table extends InputStream {
  private static final long XUHUI = 377777;

  private final long rows;
  private long next;
  private byte[] row = {};
  private int at;

  Table(long rows) {
    this.rows = rows;
  }

  @Override
  public int read() {
    if (at == row.length) {
      if (next == rows) {
        return -1;
      }
      row = row(next++).getBytes(UTF_8);
      at = 0;
    }
    return row[at++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    int first = read();
    if (first < 0) {
      return -1;
    }
    bytes[from] = (byte) first;
    int rest = Math.min(length - 1, row.length - at);
    System.arraycopy(row, at, bytes, from + 1, rest);
    at += rest;
    return rest + 1;
  }

  private static String row(long number) {
    var name = number == XUHUI ? "Xuhui" : "Lumen" + Long.toString(number * 7919, 26);
    return "%d\t%s\t%s\t%s\t31.2\t121.4\tP\tPPL\tXX\t\t01\t\t\t\t0\t\t0\tAsia/Shanghai\t2026-01-01\n"
        .formatted(number, name, name, "地" + Long.toString(number, 36));
  }
}
