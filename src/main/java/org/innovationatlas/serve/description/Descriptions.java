package org.innovationatlas.serve.description;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.innovationatlas.serve.content.IriSpace;
import org.innovationatlas.vocab.Prefixes;

/** Describes the things of a dataset. */
public final class Descriptions implements Resources {
  private final DatasetGraph dataset;
  private final List<IriSpace> spaces;

  /**
   * @param dataset the data
   * @param spaces the IRIs that are described
   */
  public Descriptions(DatasetGraph dataset, List<IriSpace> spaces) {
    this.dataset = dataset;
    this.spaces = List.copyOf(spaces);
  }

  @Override
  public Optional<Description> find(String path, String root) {
    dataset.begin(TxnType.READ);
    try {
      return spaces.stream()
          .flatMap(space -> space.iris(path).stream().map(iri -> describe(iri, space)))
          .filter(description -> !description.quads().isEmpty())
          .findFirst();
    } finally {
      dataset.end();
    }
  }

  private Description describe(String iri, IriSpace space) {
    var subject = NodeFactory.createURI(iri);
    var gathering = new Gathering(dataset, subject);
    gathering.gather();
    return new Description(
        subject, gathering.quads(), Prefixes.ofAtlas(space.prefix()), gathering.isCut());
  }
}
