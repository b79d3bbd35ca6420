package org.innovationatlas.serve.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.CodeList;
import org.innovationatlas.model.Support;
import org.innovationatlas.serve.content.Licence;
import org.innovationatlas.serve.overview.Reader;
import org.innovationatlas.vocab.Inno;

/**
 * What the data of atlases says of itself, for the foot of pages.
 *
 * @param licences the licences of the facts
 * @param translates whether some names are translations of the atlas
 * @param graphs the graphs of other origin that state whose they are
 */
public record Footer(List<Licence> licences, boolean translates, List<Origin> graphs) {
  private static final Node TRANSLATION =
      Inno.concept(CodeList.SUPPORT, Support.TRANSLATION.code());

  public Footer {
    licences = List.copyOf(licences);
    graphs = List.copyOf(graphs);
  }

  /**
   * Whose something is.
   *
   * @param rights the statement, by language
   * @param licence the licence that it is under
   */
  public record Origin(List<Node> rights, Optional<Licence> licence) {
    public Origin {
      rights = List.copyOf(rights);
    }

    /** The statement in the language, or else as it is. */
    public String in(String language) {
      return Stream.of(language, "", "en")
          .flatMap(tag -> rights.stream().filter(one -> one.getLiteralLanguage().equals(tag)))
          .findFirst()
          .orElse(rights.get(0))
          .getLiteralLexicalForm();
    }
  }

  /** Whose all that is, in the language. */
  public String rights(String language) {
    return graphs.stream().map(graph -> graph.in(language)).collect(Collectors.joining(" "));
  }

  static Footer of(Atlas atlas, Reader data) {
    return new Footer(
        List.of(new Licence(atlas.licence())),
        data.find(Node.ANY, Node.ANY, Inno.SUPPORT, TRANSLATION)
            .anyMatch(claim -> isOf(atlas, claim.getGraph())),
        data.find(Node.ANY, Node.ANY, DCTerms.rights.asNode(), Node.ANY)
            .filter(said -> said.getGraph().equals(said.getSubject()))
            .map(Quad::getSubject)
            .filter(graph -> isOf(atlas, graph))
            .filter(graph -> !data.says(graph, RDF.type.asNode(), VOID.Linkset.asNode()))
            .distinct()
            .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
            .map(graph -> origin(graph, data))
            .filter(origin -> !origin.rights().isEmpty())
            .distinct()
            .toList());
  }

  private static boolean isOf(Atlas atlas, Node graph) {
    return graph.isURI() && graph.getURI().startsWith(atlas.base());
  }

  private static Origin origin(Node graph, Reader data) {
    return new Origin(
        data.values(graph, DCTerms.rights.asNode()).stream().filter(Node::isLiteral).toList(),
        data.values(graph, DCTerms.license.asNode()).stream()
            .filter(Node::isURI)
            .findFirst()
            .map(licence -> new Licence(licence.getURI())));
  }

  /** What is said of several atlases, each once. */
  static Footer of(List<Footer> all) {
    Set<Licence> licences = new LinkedHashSet<>();
    Set<Origin> graphs = new LinkedHashSet<>();
    for (Footer one : all) {
      licences.addAll(one.licences());
      graphs.addAll(one.graphs());
    }
    return new Footer(
        List.copyOf(licences), all.stream().anyMatch(Footer::translates), List.copyOf(graphs));
  }
}
