package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** What things are called, for readers of a language, and where they are to be read of. */
public final class Names {
  private static final List<Node> PROPERTIES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  /** What the fragment of words in a text begins with (RFC 5147). */
  private static final Pattern SPAN = Pattern.compile("^char=(\\d+),(\\d+)");

  /** So many names fill a few megabytes. */
  private static final int MOST_KNOWN = 20_000;

  private final List<Reader> readers;
  private final String language;
  private final List<IriSpace> spaces;
  private final Map<Node, Link> known;

  /**
   * @param readers where the names are, the first first
   * @param language the tag of the language that is read
   * @param spaces the IRIs that are answered at their own paths
   * @param known the links that were made already, to which more are added
   */
  Names(List<Reader> readers, String language, List<IriSpace> spaces, Map<Node, Link> known) {
    this.known = known;
    this.readers = List.copyOf(readers);
    this.language = language;
    this.spaces = List.copyOf(spaces);
  }

  String language() {
    return language;
  }

  /** The name in the language, else one in another, else the end of its IRI, or the text itself. */
  public String of(Node node) {
    return link(node).text();
  }

  /** The name with the address. */
  public Link link(Node node) {
    if (node.isLiteral()) {
      return new Link(node, node.getLiteralLexicalForm(), foreign(node.getLiteralLanguage()), "");
    }
    var made = known.get(node);
    if (made != null) {
      return made;
    }
    var link = make(node);
    if (known.size() < MOST_KNOWN) {
      known.put(node, link);
    }
    return link;
  }

  private Link make(Node node) {
    var name = name(node);
    return new Link(
        node,
        name.map(Node::getLiteralLexicalForm).orElseGet(() -> nameless(node)),
        name.map(Node::getLiteralLanguage).map(this::foreign).orElse(""),
        href(node));
  }

  /**
   * A passage is called by its number, a claim by where its words stand, a term of another
   * vocabulary by what it means to us.
   */
  private String nameless(Node node) {
    var text = Messages.in(language);
    var span = SPAN.matcher(end(node));
    if (span.find()) {
      return text.text("evidence.span", span.group(1) + "–" + span.group(2));
    }
    return readers.stream()
        .flatMap(reader -> reader.value(node, Inno.PASSAGE_NUMBER).stream())
        .findFirst()
        .map(number -> text.text("passage.name", number.getLiteralLexicalForm()))
        .or(() -> text.find("term." + end(node)))
        .orElseGet(() -> end(node));
  }

  /** The name of a class for many of its things, with the address of the class. */
  Link plural(Node kind) {
    var link = link(kind);
    return Messages.in(language)
        .find("kinds." + end(kind))
        .map(name -> new Link(kind, name, "", link.href()))
        .orElse(link);
  }

  /** Links in the order of their names. */
  public List<Link> links(Stream<Node> nodes) {
    return nodes.map(this::link).sorted(Comparator.comparing(Link::text)).toList();
  }

  private String foreign(String tag) {
    return tag.equals(language) ? "" : tag;
  }

  private Optional<Node> name(Node node) {
    return names(node)
        .min(Comparator.comparing(name -> !name.getLiteralLanguage().equals(language)));
  }

  /** A name in another language than that of the page. */
  public Optional<Link> other(Node node) {
    return names(node)
        .filter(name -> !foreign(name.getLiteralLanguage()).isEmpty())
        .filter(name -> !name.getLiteralLexicalForm().equals(of(node)))
        .findFirst()
        .map(this::link);
  }

  private Stream<Node> names(Node node) {
    for (Reader reader : readers) {
      for (Node property : PROPERTIES) {
        var found = reader.values(node, property).stream().filter(Node::isLiteral).toList();
        if (!found.isEmpty()) {
          return found.stream();
        }
      }
    }
    return Stream.empty();
  }

  /** The address of what an IRI names: a path of the server, else the IRI itself on the web. */
  public String href(Node node) {
    if (!node.isURI()) {
      return "";
    }
    return spaces.stream()
        .flatMap(space -> space.pathOf(node.getURI()).stream())
        .findFirst()
        .orElseGet(() -> onTheWeb(node.getURI()) ? node.getURI() : "");
  }

  /** An address of another scheme would do something else than lead to a page. */
  private static boolean onTheWeb(String iri) {
    var lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static String end(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    var iri = node.getURI();
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/', iri.length() - 2));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }
}
