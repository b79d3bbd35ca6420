package org.innovationatlas.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.serve.overview.Reader;

/**
 * The districts of one region, which stand together on pages and are compared with each other.
 *
 * @param atlas the atlas that they are of; none for what no atlas holds
 * @param outlines the districts as they are drawn on maps; nothing where none has a place
 */
record Part(Optional<Atlas> atlas, List<Node> districts, Optional<Outlines> outlines) {
  Part {
    districts = List.copyOf(districts);
  }

  /** The parts, in the order of their atlases; those without a district are left out. */
  static List<Part> of(List<Atlas> atlases, List<Node> districts, Reader reader) {
    var parts = new ArrayList<Part>();
    var left = new ArrayList<>(districts);
    for (Atlas atlas : atlases) {
      var own = left.stream().filter(one -> one.getURI().startsWith(atlas.base())).toList();
      left.removeAll(own);
      add(parts, Optional.of(atlas), own, reader);
    }
    add(parts, Optional.empty(), left, reader);
    return List.copyOf(parts);
  }

  private static void add(
      List<Part> parts, Optional<Atlas> atlas, List<Node> districts, Reader reader) {
    if (!districts.isEmpty()) {
      parts.add(new Part(atlas, districts, Outlines.of(districts, reader)));
    }
  }

  /** Whether the thing is of the region. */
  boolean holds(Node thing) {
    return districts.contains(thing)
        || atlas.filter(one -> thing.toString().startsWith(one.base())).isPresent();
  }

  /** What the region is called; empty where no atlas says it. */
  String title(String language) {
    return atlas.map(one -> Site.title(one, language)).orElse("");
  }
}
