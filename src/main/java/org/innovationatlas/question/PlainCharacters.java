package org.innovationatlas.question;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;

/**
 * The characters of a query without Unicode escapes, straight from its text. Jena's stream takes
 * them one by one through three buffers and notes the line and column of each; here these are
 * counted where a word begins and ends.
 */
final class PlainCharacters extends JavaCharStream {
  private static final String ESCAPE = "\\u";

  private final String text;
  private int begin;
  private int next;
  private int counted;

  private PlainCharacters(String text) {
    super(Reader.nullReader(), 1, 1, 1);
    this.text = text;
    this.bufpos = 0; // where the place that is counted last stands in the buffers
  }

  /** The characters of a query, by Jena's stream where it has escapes. */
  static JavaCharStream of(String text) {
    return text.contains(ESCAPE)
        ? new JavaCharStream(new StringReader(text), 1, 1)
        : new PlainCharacters(text);
  }

  /** The end of a text, told by an exception that costs nothing. */
  private static final class EndOfText extends IOException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  @Override
  public char BeginToken() throws IOException {
    begin = next;
    return readChar();
  }

  @Override
  public char readChar() throws IOException {
    if (next == text.length()) {
      throw new EndOfText();
    }
    return text.charAt(next++);
  }

  @Override
  public void backup(int amount) {
    next -= amount;
  }

  @Override
  public String GetImage() {
    return text.substring(begin, next);
  }

  @Override
  public char[] GetSuffix(int length) {
    return text.substring(next - length, next).toCharArray();
  }

  @Override
  public int getBeginLine() {
    count(begin);
    return line;
  }

  @Override
  public int getBeginColumn() {
    count(begin);
    return column;
  }

  @Override
  public int getEndLine() {
    count(next - 1);
    return line;
  }

  @Override
  public int getEndColumn() {
    count(next - 1);
    return column;
  }

  /** Counts lines and columns up to a character; words are asked about in their order. */
  private void count(int character) {
    int end = Math.min(character + 1, text.length());
    while (counted < end) {
      UpdateLineColumn(text.charAt(counted++));
    }
  }
}
