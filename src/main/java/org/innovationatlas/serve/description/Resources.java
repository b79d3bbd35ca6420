package org.innovationatlas.serve.description;

import java.util.List;
import java.util.Optional;

/** What is described at the paths of a server. */
@FunctionalInterface
public interface Resources {

  /**
   * The description of what has the path, or nothing where nothing has it.
   *
   * @param path the path, decoded, without the ending that names a format
   * @param root the address of the server as its client knows it; ends in a slash
   */
  Optional<Description> find(String path, String root);

  /** The first of the resources that has a path describes it. */
  static Resources first(List<Resources> resources) {
    return (path, root) ->
        resources.stream().flatMap(one -> one.find(path, root).stream()).findFirst();
  }
}
