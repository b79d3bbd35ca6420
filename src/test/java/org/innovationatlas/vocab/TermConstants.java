package org.innovationatlas.vocab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Writes the terms of the ontology as Java constants that need no library. */
final class TermConstants {
  private static final int LINE = 100;
  private static final String HEAD =
      """
      package org.innovationatlas.vocab;

      /** The %s of the Innovation Atlas ontology, by their IRIs; written from the ontology. */
      public final class %s {
        /** The namespace of the ontology. */
        public static final String NS = "%s";

      """;
  private static final String TAIL =
      """
        private %s() {}
      }
      """;

  private TermConstants() {}

  /**
   * A Java file.
   *
   * @param name the name of its class
   * @param what what the terms are
   * @param terms the terms, in the order of the file
   */
  static String of(String name, String what, List<Resource> terms) {
    var text = new StringBuilder(HEAD.formatted(what, name, Inno.NS));
    terms.forEach(term -> add(term, text));
    return text.append(TAIL.formatted(name)).toString();
  }

  private static void add(Resource term, StringBuilder text) {
    var definition = term.getProperty(SKOS.definition, "en").getString();
    var label = term.getProperty(RDFS.label, "en").getString();
    text.append(comment(label + ": " + definition));
    if (term.hasLiteral(OWL2.deprecated, true)) {
      text.append("  @Deprecated\n");
    }
    text.append("  public static final String %s =".formatted(constant(term.getLocalName())));
    var value = "NS + \"%s\";\n".formatted(term.getLocalName());
    int start = text.lastIndexOf("\n") + 1;
    boolean fits = text.length() - start + value.length() <= LINE;
    text.append(fits ? " " : "\n      ").append(value).append("\n");
  }

  private static String comment(String words) {
    var line = "  /** " + words + " */\n";
    if (line.length() <= LINE + 1) {
      return line;
    }
    var lines = new ArrayList<String>();
    var current = new StringBuilder("   *");
    for (String word : words.split(" ", -1)) {
      if (current.length() + 1 + word.length() > LINE) {
        lines.add(current.toString());
        current = new StringBuilder("   *");
      }
      current.append(' ').append(word);
    }
    lines.add(current.toString());
    return "  /**\n" + String.join("\n", lines) + "\n   */\n";
  }

  /** {@code hasPart} becomes {@code HAS_PART}. */
  static String constant(String localName) {
    return localName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
