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

  /** In characters and in bytes; longer terms rarely come again, and would fill the memory. */
  private static final int LONGEST = 1024;

  private static final byte[] NOTHING = {};
  private static final char REPLACEMENT = '\uFFFD';
  private static final int ASCII = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final boolean[] ESCAPED_IN_IRI = escaped(' ' + 1, "<>\"{}|^`\\\u007F");
  private static final boolean[] ESCAPED_IN_LITERAL = escaped(' ', "\"\\");

  private final int[] hashes = new int[SLOTS];
  private final @Nullable Node[] terms = new @Nullable Node[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];
  private final byte[] scratch = new byte[3 * LONGEST + 2];
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
      whole = plain('<', term.getURI(), '>', ESCAPED_IN_IRI, NOTHING);
    } else if (term.isLiteral() && term.getLiteralBaseDirection() == null) {
      whole = plain('"', term.getLiteralLexicalForm(), '"', ESCAPED_IN_LITERAL, suffix(term));
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
  private byte[] plain(char open, String text, char close, boolean[] escaped, byte[] suffix) {
    if (text.length() > LONGEST) {
      return NOTHING;
    }
    var bytes = scratch;
    int at = 0;
    bytes[at++] = (byte) open;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII) {
        if (escaped[c]) {
          return NOTHING;
        }
        bytes[at++] = (byte) c;
      } else if (c < TWO_BYTES) {
        bytes[at++] = (byte) (0xC0 | (c >> 6));
        bytes[at++] = following(c);
      } else if (Character.isSurrogate(c) || c == REPLACEMENT) {
        return NOTHING;
      } else {
        bytes[at++] = (byte) (0xE0 | (c >> 12));
        bytes[at++] = following(c >> 6);
        bytes[at++] = following(c);
      }
    }
    bytes[at++] = (byte) close;
    var whole = Arrays.copyOf(bytes, at + suffix.length);
    System.arraycopy(suffix, 0, whole, at, suffix.length);
    return whole;
  }

  /** A byte of UTF-8 (RFC 3629) that is not the first of its character. */
  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private static boolean[] escaped(int controls, String others) {
    var escaped = new boolean[ASCII];
    Arrays.fill(escaped, 0, controls, true);
    others.chars().forEach(c -> escaped[c] = true);
    return escaped;
  }
}
