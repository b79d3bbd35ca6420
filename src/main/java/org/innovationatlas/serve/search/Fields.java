package org.innovationatlas.serve.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The fields of the index. Names and quotes are in it three times: as they are written, where each
 * Chinese character is a token, so that any part of a name is found; as words of Chinese; and as
 * stems of English.
 */
final class Fields {
  static final String EXACT = "exact";
  static final String NAME = "name";
  static final String OTHER = "other";
  static final String QUOTE = "quote";
  static final String CONTEXT = "context";
  static final String PLACE_IN_LIST = "ordinal";

  private static final String CHINESE = ".zh";
  private static final String ENGLISH = ".en";

  private Fields() {}

  static String chinese(String field) {
    return field + CHINESE;
  }

  static String english(String field) {
    return field + ENGLISH;
  }

  /** Takes each field apart as it is meant. */
  static Analyzer analyzer() {
    var chinese = new SmartChineseAnalyzer();
    var english = new EnglishAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new AsWritten(),
        Map.of(
            chinese(NAME), chinese,
            chinese(OTHER), chinese,
            chinese(QUOTE), chinese,
            english(NAME), english,
            english(OTHER), english,
            english(CONTEXT), english));
  }

  /** Words as they are written, in small letters without accents; of Chinese the characters. */
  private static final class AsWritten extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, normalize(field, tokenizer));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
    }
  }
}
