package org.innovationatlas.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The N-Triples form of RDF terms in UTF-8. Most terms of a passage come many times in a row, so
 * what a thread encoded last is remembered.
 */
final class TermBytes {
  private static final ThreadLocal<TermBytes> OF_THREAD = ThreadLocal.withInitial(TermBytes::new);
  private static final int SLOTS = 1024;

  /** In bytes; longer terms rarely come again, and would fill the memory. */
  private static final int LONGEST = 1024;

  private static final byte[] NOTHING = {};
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte ESCAPED = 1;
  private static final byte NOT_ASCII = 2;
  private static final byte REPLACEMENTS = 4;
  private static final byte[] IN_IRI = kinds(' ' + 1, "<>\"{}|^`\\");
  private static final byte[] IN_LITERAL = kinds(' ', "\"\\");

  private final int[] hashes = new int[SLOTS];
  private final @Nullable Node[] terms = new @Nullable Node[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];
  private final Map<String, byte[]> languages = new HashMap<>();
  private final Map<String, byte[]> datatypes = new HashMap<>();

  private TermBytes() {}

  /** What the current thread encoded; for this thread alone. */
  static TermBytes ofThread() {
    return OF_THREAD.get();
  }

  /** The term's bytes, which are not to be changed. */
  byte[] of(Node term) {
    int hash = term.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (hashes[slot] == hash && term.equals(terms[slot])) {
      return encoded[slot];
    }
    var made = encode(term);
    if (made.length <= LONGEST) {
      hashes[slot] = hash;
      terms[slot] = term;
      encoded[slot] = made;
    }
    return made;
  }

  /**
   * The bytes of a term that is not to be remembered. Jena's form; by a shorter way where nothing
   * needs an escape, as hardly anything does.
   */
  byte[] encode(Node term) {
    byte[] whole = NOTHING;
    if (term.isURI()) {
      whole = plain('<', term.getURI(), '>', IN_IRI, NOTHING);
    } else if (term.isLiteral() && term.getLiteralBaseDirection() == null) {
      whole = plain('"', term.getLiteralLexicalForm(), '"', IN_LITERAL, suffix(term));
    }
    return whole == NOTHING ? NodeFmtLib.strNT(term).getBytes(UTF_8) : whole;
  }

  private byte[] suffix(Node literal) {
    var language = literal.getLiteralLanguage();
    return language.isEmpty()
        ? known(literal.getLiteralDatatypeURI(), datatypes, TermBytes::datatype)
        : known(language, languages, tag -> "@" + tag);
  }

  private static String datatype(String iri) {
    return iri.equals(XSD.xstring.getURI()) ? "" : "^^<" + iri + ">";
  }

  private static byte[] known(String name, Map<String, byte[]> known, UnaryOperator<String> form) {
    if (known.size() > SLOTS) {
      known.clear();
    }
    return known.computeIfAbsent(name, one -> form.apply(one).getBytes(UTF_8));
  }

  /** The text with what stands around it, or nothing where a character may need an escape. */
  private static byte[] plain(char open, String text, char close, byte[] kinds, byte[] suffix) {
    var utf8 = text.getBytes(UTF_8);
    int met = 0;
    for (byte one : utf8) {
      met |= kinds[one & 0xFF];
    }
    boolean mayHoldReplacement = (met & NOT_ASCII) != 0 && (met & REPLACEMENTS) != 0;
    if ((met & ESCAPED) != 0 || (mayHoldReplacement && holdsReplacement(text))) {
      return NOTHING;
    }
    var whole = new byte[1 + utf8.length + 1 + suffix.length];
    whole[0] = (byte) open;
    System.arraycopy(utf8, 0, whole, 1, utf8.length);
    whole[1 + utf8.length] = (byte) close;
    System.arraycopy(suffix, 0, whole, 2 + utf8.length, suffix.length);
    return whole;
  }

  /**
   * Whether it has a character that stands for another, or half of one, for which Java writes so.
   */
  private static boolean holdsReplacement(String text) {
    return text.indexOf(REPLACEMENT) >= 0 || text.indexOf('?') >= 0;
  }

  /** For each byte of UTF-8 what it tells of a text in which it stands. */
  private static byte[] kinds(int controls, String escaped) {
    var kinds = new byte[256];
    Arrays.fill(kinds, 0, controls, ESCAPED);
    Arrays.fill(kinds, 0x80, 0xF0, NOT_ASCII);
    Arrays.fill(kinds, 0xF0, 0x100, ESCAPED); // of a character beyond 16 bits, which Jena escapes
    escaped.chars().forEach(c -> kinds[c] = ESCAPED);
    kinds['?'] |= REPLACEMENTS;
    kinds[0xEF] |= REPLACEMENTS;
    return kinds;
  }
}
