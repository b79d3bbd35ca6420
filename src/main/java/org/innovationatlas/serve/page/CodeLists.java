package org.innovationatlas.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/** The code lists that belong to the vocabulary, for readers. */
public final class CodeLists {
  private final Reader data;
  private final Names names;

  CodeLists(Graph lists, Names names) {
    this.data = Reader.ofDocument(DatasetGraphFactory.wrap(lists));
    this.names = names;
  }

  /**
   * A code list.
   *
   * @param anchor its place in the page
   */
  public record Listing(
      String anchor, Link name, String definition, String version, List<Code> codes) {}

  /** A code with what it means; those of a list of several levels stand below their broader one. */
  public record Code(
      Link name, Optional<Link> other, String notation, String definition, int depth) {}

  List<Listing> all() {
    return Stream.of(CodeList.values()).map(this::listing).toList();
  }

  private Listing listing(CodeList list) {
    var scheme = NodeFactory.createURI(Inno.ROOT + list.segment());
    return new Listing(
        "list-" + list.segment(),
        names.link(scheme),
        text(scheme, SKOS.definition.asNode()),
        text(scheme, OWL2.versionInfo.asNode()),
        data.subjects(SKOS.inScheme.asNode(), scheme).stream()
            .filter(code -> data.value(code, SKOS.broader.asNode()).isEmpty())
            .sorted(Comparator.comparing(names::of))
            .flatMap(code -> withNarrower(code, 0))
            .toList());
  }

  private Stream<Code> withNarrower(Node code, int depth) {
    return Stream.concat(
        Stream.of(
            new Code(
                names.link(code),
                names.other(code),
                text(code, SKOS.notation.asNode()),
                text(code, SKOS.definition.asNode()),
                depth)),
        data.subjects(SKOS.broader.asNode(), code).stream()
            .sorted(Comparator.comparing(names::of))
            .flatMap(narrower -> withNarrower(narrower, depth + 1)));
  }

  private String text(Node node, Node property) {
    return data.values(node, property).stream()
        .min(Comparator.comparing(text -> !text.getLiteralLanguage().equals(names.language())))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }
}
