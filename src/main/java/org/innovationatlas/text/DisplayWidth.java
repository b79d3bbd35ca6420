package org.innovationatlas.text;

/**
 * How wide a text is on a terminal: East Asian wide characters (Unicode Standard Annex 11) take two
 * columns.
 */
public final class DisplayWidth {
  /**
   * First and last code points: Hangul, punctuation and kana, more Hangul, forms for Chinese,
   * pictures.
   */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF}
  };

  private DisplayWidth() {}

  /** The width in columns. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += of(text.codePointAt(i));
    }
    return width;
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return Character.isIdeographic(codePoint) || isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    for (int[] range : WIDE) {
      if (range[0] <= codePoint && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
