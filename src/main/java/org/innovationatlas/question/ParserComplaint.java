package org.innovationatlas.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;

/** What Jena's parser says of a text that is no query, told in plain words. */
final class ParserComplaint {
  private static final Pattern PLACE =
      Pattern.compile("\\[?(?:at )?[Ll]ine:? (\\d+),? col(?:umn)?:? (\\d+)[].:]*\\s*");

  /** No word of the language: how much of one was read before the place. */
  private static final Pattern LEXICAL =
      Pattern.compile(
          "^Lexical error.*?Encountered: \\S+(?:.*after prefix \"(.*)\")?", Pattern.DOTALL);

  private static final Pattern CHARACTER_READ = Pattern.compile("\\\\(?:u[0-9a-f]{4}|.)|.");
  private static final Pattern UNDECLARED = Pattern.compile("^Unresolved prefixed name: (.*)$");
  private static final Pattern IRI_OR_LIKE_ONE = Pattern.compile("<[^<>\\n]*>");

  private final QueryPlaces query;
  private final QueryException failure;
  private final String told;

  private ParserComplaint(QueryPlaces query, QueryException failure) {
    this.query = query;
    this.failure = failure;
    this.told = String.valueOf(failure.getMessage()).strip();
  }

  /**
   * What is wrong, and where.
   *
   * @param failure what the parser says
   * @param query the text that it read
   */
  static NotSparql of(QueryException failure, String query) {
    return new ParserComplaint(new QueryPlaces(query), failure).inPlainWords();
  }

  private NotSparql inPlainWords() {
    var place = PLACE.matcher(told);
    if (!place.find()) {
      return new NotSparql(0, 0, firstLine(told), failure);
    }
    int offset = query.offset(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    var lexical = LEXICAL.matcher(told);
    if (lexical.find()) {
      return notAWord(offset, lexical);
    }
    if (told.startsWith("Encountered")) {
      return at(offset, unexpected(offset));
    }
    if (told.startsWith("Invalid escape")) {
      return at(offset, "\\u is not followed by four hexadecimal digits");
    }
    var rest = firstLine(place.replaceFirst(""));
    return at(offset, UNDECLARED.matcher(rest).replaceFirst("the prefix of $1 is not declared"));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private NotSparql notAWord(int offset, Matcher lexical) {
    var prefix = lexical.group(1) == null ? "" : lexical.group(1);
    int read = (int) CHARACTER_READ.matcher(prefix).results().count();
    int atLeast = told.contains("Encountered: <EOF>") ? 1 : 0;
    int start = Math.max(0, offset - Math.max(read, atLeast));
    var begun = query.between(start, offset);
    if (begun.isEmpty()) {
      return at(offset, "the character " + query.character(offset) + " can't stand here");
    }
    if (!begun.startsWith("\"") && !begun.startsWith("'")) {
      return at(start, "\"" + begun + "\" is no word of SPARQL");
    }
    return begun.endsWith("\\") && !query.isEnd(offset)
        ? at(offset - 1, "no escape begins with \\ and " + query.character(offset))
        : at(start, "the text " + begun + " has no end");
  }

  private String unexpected(int offset) {
    var expected = ExpectedWords.in(told) + " is expected";
    if (told.startsWith("Encountered \"<EOF>\"")) {
      return "the query ends where " + expected;
    }
    var iri = query.match(IRI_OR_LIKE_ONE, offset);
    return !iri.isEmpty() && told.contains("<IRIref>")
        ? iri + " is no IRI"
        : "\"" + query.word(offset) + "\" stands where " + expected;
  }

  private NotSparql at(int offset, String reason) {
    return new NotSparql(query.line(offset), query.column(offset), reason, failure);
  }
}
