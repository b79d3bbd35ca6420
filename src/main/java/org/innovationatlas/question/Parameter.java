package org.innovationatlas.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * A parameter that a question declares in a comment: {@code # Parameter: year (an xsd:gYear) = the
 * year / 年份; e.g. 2021}.
 *
 * @param name the name of the variable that it gives a value
 * @param type the IRI of what its values are: a datatype of XML Schema, a class, or rdfs:Resource
 *     for any term
 * @param meaning what it means, by the tag of the language
 * @param example a value, as it may be given
 */
public record Parameter(String name, String type, Map<String, String> meaning, String example) {
  private static final Pattern DECLARATION =
      Pattern.compile("# Parameter: (\\w+) \\(an? (\\S+)\\) = (.+?) / (.+?); e\\.g\\. (.+)");

  private static final List<String> SCHEMES = List.of("http://", "https://", "urn:");

  public Parameter {
    meaning = Map.copyOf(meaning);
  }

  /** The parameter that a line of a query declares, if it is one that does. */
  static Optional<Parameter> declared(String line, PrefixMapping prefixes) {
    var found = DECLARATION.matcher(line.strip());
    return found.matches()
        ? Optional.of(
            new Parameter(
                found.group(1),
                prefixes.expandPrefix(found.group(2)),
                Map.of("en", found.group(3), "zh", found.group(4)),
                found.group(5)))
        : Optional.empty();
  }

  /** Whether its values are literals. */
  public boolean isLiteral() {
    return type.startsWith(XSD.getURI());
  }

  /**
   * The term that a text means: of a datatype its lexical form, else an IRI, with or without angle
   * brackets, or a prefixed name.
   *
   * @param prefixes those of the question
   * @throws UnfitValue when the text means no value of the type
   */
  Node term(String text, PrefixMapping prefixes) {
    if (isLiteral()) {
      return literal(text);
    }
    var term = parse(text, prefixes);
    if (term.isPresent() && (term.get().isURI() || type.equals(RDFS.Resource.getURI()))) {
      return term.get();
    }
    throw new UnfitValue(
        name, text, "an IRI or a name with one of the prefixes of the question", example);
  }

  private Node literal(String text) {
    var datatype = TypeMapper.getInstance().getSafeTypeByName(type);
    if (!datatype.isValid(text)) {
      var kind = type.substring(XSD.getURI().length());
      throw new UnfitValue(name, text, "a value of the datatype xsd:" + kind, example);
    }
    return NodeFactory.createLiteralDT(text, datatype);
  }

  /** The text of the question with another example in the line that declares it. */
  String withExample(String text, String other) {
    return Pattern.compile("(?m)^(# Parameter: %s .*; e\\.g\\. ).*$".formatted(name))
        .matcher(text)
        .replaceAll("$1" + Matcher.quoteReplacement(other));
  }

  private static Optional<Node> parse(String text, PrefixMapping prefixes) {
    var expanded = prefixes.expandPrefix(text);
    var absolute = iri(expanded);
    if (absolute.isPresent()) {
      return absolute;
    }
    try {
      var node = NodeFactoryExtra.parseNode(text, PrefixMapFactory.create(prefixes));
      return node.isURI() ? iri(node.getURI()) : Optional.of(node).filter(Node::isLiteral);
    } catch (RiotException | QueryException e) {
      return Optional.empty();
    }
  }

  /** A misspelt prefix looks like a scheme, hence only those that IRIs of data begin with. */
  private static Optional<Node> iri(String text) {
    try {
      return SCHEMES.stream().anyMatch(text::startsWith) && IRIx.create(text).isReference()
          ? Optional.of(NodeFactory.createURI(text))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
