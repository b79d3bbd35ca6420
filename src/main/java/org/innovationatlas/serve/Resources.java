package org.innovationatlas.serve;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/** What is answered at the paths of a server. */
@FunctionalInterface
interface Resources {

  /** The description of what has the path, or nothing where nothing has it. */
  Optional<Graph> find(String path);

  /** The first of the resources that has a path answers it. */
  static Resources first(List<Resources> resources) {
    return path -> resources.stream().flatMap(one -> one.find(path).stream()).findFirst();
  }
}
