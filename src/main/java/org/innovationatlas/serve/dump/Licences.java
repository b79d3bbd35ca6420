package org.innovationatlas.serve.dump;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.serve.content.Content;

/**
 * Under which licences graphs are: those that they state of themselves, else that of the atlas, or
 * of the ontology where they are of none.
 */
final class Licences {
  private final Content content;

  Licences(Content content) {
    this.content = content;
  }

  /** The licence of the family's atlas. */
  String of(Family family) {
    return content.atlases().stream()
        .filter(atlas -> atlas.base().equals(family.base()))
        .map(Atlas::licence)
        .findFirst()
        .orElse(content.ontology().licence());
  }

  /** The licence of a graph of the family. */
  String of(Node graph, Family family) {
    return Iter.asStream(content.dataset().find(graph, graph, DCTerms.license.asNode(), Node.ANY))
        .map(quad -> quad.getObject().toString())
        .findFirst()
        .orElseGet(
            () ->
                graph.getURI().startsWith(family.base())
                    ? of(family)
                    : content.ontology().licence());
  }

  /** All licences that something in the file is under. */
  Set<String> of(DumpFile file) {
    var dataset = content.dataset();
    return dataset.isInTransaction()
        ? collect(file)
        : Txn.calculateRead(dataset, () -> collect(file));
  }

  private Set<String> collect(DumpFile file) {
    var licences = new TreeSet<String>();
    for (Node graph : file.family().graphs()) {
      var licence = of(graph, file.family());
      if (file.format().isNamed() || file.family().graphs().size() == 1) {
        licences.add(licence);
      }
    }
    if (licences.isEmpty()) {
      licences.add(of(file.family()));
    }
    return licences;
  }
}
