package org.innovationatlas.serve.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameIndex;
import org.innovationatlas.text.NameReader;

/** The entities of the data, found by identifier or by name. */
final class Entities {
  private final Identifiers identifiers;
  private final NameReader reader;
  private final List<Entity> all;
  private final Map<Node, Entity> byNode = new LinkedHashMap<>();
  private final NameIndex index;

  /**
   * @param reader took the names apart
   */
  Entities(Identifiers identifiers, NameReader reader, List<Entity> all) {
    this.identifiers = identifiers;
    this.reader = reader;
    this.all = List.copyOf(all);
    all.forEach(entity -> byNode.put(entity.node(), entity));
    var names = new HashMap<Integer, List<Name>>();
    for (int number = 0; number < all.size(); number++) {
      names.put(number, all.get(number).names().stream().map(EntityName::name).toList());
    }
    this.index = NameIndex.of(names);
  }

  Identifiers identifiers() {
    return identifiers;
  }

  NameReader reader() {
    return reader;
  }

  Collection<Entity> all() {
    return all;
  }

  Optional<Entity> find(Node node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /** The entity with the identifier or the IRI. */
  Optional<Entity> find(String id) {
    return find(NodeFactory.createURI(identifiers.iri(id)));
  }

  /** Those that have a name alike, the most like first. */
  List<Entity> alike(Name name, int limit) {
    return index.candidates(name, limit).stream().map(all::get).toList();
  }
}
