package org.innovationatlas.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/**
 * The N-Triples form of RDF terms in UTF-8. Most terms of a passage come many times in a row, so
 * what was encoded last is remembered.
 */
final class TermBytes {
  private static final int SLOTS = 512;
  private static final char REPLACEMENT = '\uFFFD';
  private static final boolean[] ESCAPED_IN_IRI = characters(' ' + 1, "<>\"{}|^`\\");
  private static final boolean[] ESCAPED_IN_LITERAL = characters(' ', "\"\\");

  private final @Nullable Node[] terms = new @Nullable Node[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];

  /** The term's bytes, which are not to be changed. */
  byte[] of(Node term) {
    int hash = term.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (!term.equals(terms[slot])) {
      terms[slot] = term;
      encoded[slot] = text(term).getBytes(StandardCharsets.UTF_8);
    }
    return encoded[slot];
  }

  /** Jena's form; by a shorter way where nothing needs an escape, as hardly anything does. */
  private static String text(Node term) {
    if (term.isURI() && isPlain(term.getURI(), ESCAPED_IN_IRI)) {
      return "<" + term.getURI() + ">";
    }
    if (term.isLiteral()
        && term.getLiteralBaseDirection() == null
        && isPlain(term.getLiteralLexicalForm(), ESCAPED_IN_LITERAL)) {
      return "\"" + term.getLiteralLexicalForm() + "\"" + suffix(term);
    }
    return NodeFmtLib.strNT(term);
  }

  private static String suffix(Node literal) {
    if (!literal.getLiteralLanguage().isEmpty()) {
      return "@" + literal.getLiteralLanguage();
    }
    return XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())
        ? ""
        : "^^<" + literal.getLiteralDatatypeURI() + ">";
  }

  private static boolean isPlain(String text, boolean[] escaped) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < escaped.length ? escaped[c] : c == REPLACEMENT) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] characters(int controls, String others) {
    var characters = new boolean[128];
    Arrays.fill(characters, 0, controls, true);
    others.chars().forEach(c -> characters[c] = true);
    return characters;
  }
}
