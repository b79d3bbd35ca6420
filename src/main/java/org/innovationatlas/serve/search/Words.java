package org.innovationatlas.serve.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a reader searches for, taken apart: runs of Chinese characters, and words of other scripts.
 *
 * @param whole the whole text, normalised
 * @param chinese the runs of Chinese
 * @param others the other words
 */
record Words(String whole, List<String> chinese, List<String> others) {
  /** Longer texts are no search; each word is compared with the whole index. */
  private static final int LONGEST = 200;

  private static final int MOST = 16;
  private static final Pattern PART =
      Pattern.compile("(\\p{IsHan}+)|([\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)");

  Words {
    chinese = List.copyOf(chinese);
    others = List.copyOf(others);
  }

  static Words of(String text) {
    var cut =
        text.codePoints()
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    var whole = Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    var chinese = new ArrayList<String>();
    var others = new ArrayList<String>();
    var parts = PART.matcher(whole);
    while (parts.find() && chinese.size() + others.size() < MOST) {
      if (parts.group(1) != null) {
        chinese.add(parts.group(1));
      } else {
        others.add(parts.group(2));
      }
    }
    return new Words(whole, chinese, others);
  }

  boolean isEmpty() {
    return chinese.isEmpty() && others.isEmpty();
  }

  /** Whether it is worth the time to look for the words in a text. */
  boolean mayBeIn(String text) {
    var normal = text.toLowerCase(Locale.ROOT);
    return chinese.stream().anyMatch(run -> run.chars().anyMatch(one -> normal.indexOf(one) >= 0))
        || others.stream()
            .anyMatch(word -> normal.contains(word.substring(0, Math.min(2, word.length()))));
  }

  /** The tokens that a field takes the text apart into. */
  static List<String> tokens(Analyzer analyzer, String field, String text) {
    var tokens = new ArrayList<String>();
    try (var stream = analyzer.tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
