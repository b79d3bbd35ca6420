package org.innovationatlas.serve.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks in a text what was searched for, as HTML in which nothing else is markup. */
final class Highlights {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final UnifiedHighlighter highlighter;
  private final Query query;

  Highlights(Analyzer analyzer, Query query) {
    this.query = query;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFieldMatcher(field -> true)
            .withBreakIterator(WholeBreakIterator::new)
            .withMaxNoHighlightPassages(0)
            .withFormatter(new Marks())
            .build();
  }

  /** The text with marks; nothing where there is nothing to mark. */
  Optional<String> in(String text) {
    var field = HAN.matcher(text).find() ? Fields.NAME : Fields.english(Fields.NAME);
    try {
      return Optional.ofNullable(
          (String) highlighter.highlightWithoutSearcher(field, query, text, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as HTML without marks. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final class Marks extends PassageFormatter {
    @Override
    public String format(Passage[] passages, String content) {
      var html = new StringBuilder();
      int done = 0;
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = Math.max(done, passage.getMatchStarts()[i]);
          int end = passage.getMatchEnds()[i];
          if (end > start) {
            html.append(escape(content.substring(done, start)));
            html.append("<mark>").append(escape(content.substring(start, end))).append("</mark>");
            done = end;
          }
        }
      }
      return html.append(escape(content.substring(done))).toString().replace("</mark><mark>", "");
    }
  }
}
