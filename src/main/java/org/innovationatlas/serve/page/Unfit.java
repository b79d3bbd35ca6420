package org.innovationatlas.serve.page;

/**
 * Characters that no page holds. With some of them a name could show the text around it in another
 * order (UAX 9, section 2); the others may not stand in a page (HTML, section 13.1.4).
 */
final class Unfit {
  private static final char REPLACEMENT = '\uFFFD';

  private Unfit() {}

  /** The page with the replacement character for each; a pattern took most of a page's time. */
  static String replaced(String page) {
    var characters = page.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (is(characters[i])) {
        characters[i] = REPLACEMENT;
      }
    }
    return new String(characters);
  }

  private static boolean is(char one) {
    if (one < ' ') {
      return one != '\t' && one != '\n' && one != '\r';
    }
    return one == '\u007F'
        || (one >= '\u202A' && one <= '\u202E')
        || (one >= '\u2066' && one <= '\u2069');
  }
}
