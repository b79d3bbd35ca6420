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

  /** In characters; a longer text is left to Jena. */
  private static final int LONGEST_PLAIN = 1 << 16;

  private static final int NOT_PLAIN = -1;
  private static final int MOST_OF_A_CHARACTER = 3;
  private static final byte[] NOTHING = {};
  private static final char REPLACEMENT = '\uFFFD';
  private static final boolean[] ESCAPED_IN_IRI = characters(' ' + 1, "<>\"{}|^`\\");
  private static final boolean[] ESCAPED_IN_LITERAL = characters(' ', "\"\\");

  private final int[] hashes = new int[SLOTS];
  private final @Nullable Node[] terms = new @Nullable Node[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];
  private final Map<String, byte[]> languages = new HashMap<>();
  private final Map<String, byte[]> datatypes = new HashMap<>();
  private char[] chars = new char[SLOTS];
  private byte[] bytes = new byte[2 + MOST_OF_A_CHARACTER * SLOTS];

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
    int length = NOT_PLAIN;
    if (term.isURI()) {
      length = plain('<', term.getURI(), '>', ESCAPED_IN_IRI);
    } else if (term.isLiteral() && term.getLiteralBaseDirection() == null) {
      length = plain('"', term.getLiteralLexicalForm(), '"', ESCAPED_IN_LITERAL);
    }
    if (length == NOT_PLAIN) {
      return NodeFmtLib.strNT(term).getBytes(UTF_8);
    }
    var suffix = term.isLiteral() ? suffix(term) : NOTHING;
    var whole = Arrays.copyOf(bytes, length + suffix.length);
    System.arraycopy(suffix, 0, whole, length, suffix.length);
    return whole;
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

  /** Encodes the text and what stands around it; the number of bytes, unless it is not plain. */
  private int plain(char open, String text, char close, boolean[] escaped) {
    int characters = text.length();
    if (characters > LONGEST_PLAIN) {
      return NOT_PLAIN;
    }
    if (chars.length < characters) {
      chars = new char[characters];
      bytes = new byte[2 + MOST_OF_A_CHARACTER * characters];
    }
    text.getChars(0, characters, chars, 0);
    var from = chars;
    var to = bytes;
    to[0] = (byte) open;
    int i = 0;
    while (i < characters && from[i] < escaped.length && !escaped[from[i]]) {
      to[1 + i] = (byte) from[i++];
    }
    int length = i < characters ? rest(i, characters, escaped) : 1 + i;
    if (length != NOT_PLAIN) {
      bytes[length++] = (byte) close;
    }
    return length;
  }

  /** Goes on from a character that is not of ASCII, or not plain. */
  private int rest(int from, int to, boolean[] escaped) {
    int length = 1 + from;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c < escaped.length ? escaped[c] : Character.isSurrogate(c) || c == REPLACEMENT) {
        return NOT_PLAIN;
      }
      if (c < escaped.length) {
        bytes[length++] = (byte) c;
      } else {
        if (c < 0x800) {
          bytes[length++] = (byte) (0xC0 | (c >> 6));
        } else {
          bytes[length++] = (byte) (0xE0 | (c >> 12));
          bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    return length;
  }

  private static boolean[] characters(int controls, String others) {
    var characters = new boolean[128];
    Arrays.fill(characters, 0, controls, true);
    others.chars().forEach(c -> characters[c] = true);
    return characters;
  }
}
