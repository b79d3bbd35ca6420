package org.innovationatlas.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a server answers from.
 *
 * @param dataset the data
 * @param spaces the IRIs of things in the data that it answers
 * @param documents further graphs by the paths at which they are answered; each is asked for when
 *     it is wanted
 * @param figures what is in the data, in a line; asked for when it is wanted
 */
public record Content(
    DatasetGraph dataset,
    List<IriSpace> spaces,
    Map<String, Supplier<Graph>> documents,
    Supplier<String> figures) {
  public Content {
    spaces = List.copyOf(spaces);
    documents = Map.copyOf(documents);
  }

  /** The descriptions of all that has a path. */
  Resources resources() {
    Resources fixed = path -> Optional.ofNullable(documents.get(path)).map(Supplier::get);
    return Resources.first(List.of(fixed, new Descriptions(dataset, spaces)));
  }
}
