package org.innovationatlas.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Chinese characters: which they are, and traditional ones as simplified. */
public final class HanScript {
  /** OpenCC's table: a traditional character, a tab, its simplified forms, the usual one first. */
  private static final String TABLE = "/data/dictionary/TSCharacters.txt";

  private static final Map<Integer, Integer> SIMPLIFIED = readTable();

  private HanScript() {}

  /** Whether the code point is a Chinese character. */
  public static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint);
  }

  /** Whether the text has a Chinese character. */
  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(HanScript::isHan);
  }

  /** The text with every traditional character in its usual simplified form. */
  public static String simplify(String text) {
    if (!hasHan(text)) {
      return text;
    }
    var simple = new StringBuilder(text.length());
    text.codePoints().forEach(one -> simple.appendCodePoint(SIMPLIFIED.getOrDefault(one, one)));
    return simple.toString();
  }

  private static Map<Integer, Integer> readTable() {
    var table = new HashMap<Integer, Integer>();
    try (InputStream in = HanScript.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " of opencc4j is not on the class path");
      }
      var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        table.put(line.codePointAt(0), line.codePointAt(line.indexOf('\t') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }
}
