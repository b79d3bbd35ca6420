package org.innovationatlas.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.innovationatlas.check.ShapeCheck;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Fact;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Statement;
import org.innovationatlas.vocab.Inno;

/** Where in the fact documents the things and their values stand. */
final class FactPlaces implements ShapeCheck.Places {
  private final Map<Node, Position> things = new HashMap<>();
  private final Map<Value, Position> values = new HashMap<>();
  private final Map<Node, Position> files = new HashMap<>();

  FactPlaces(List<LoadedAtlas> atlases) {
    for (LoadedAtlas loaded : atlases) {
      var iris = new Iris(loaded.atlas().base());
      loaded
          .atlas()
          .sources()
          .forEach(source -> things.put(iris.report(source), source.position()));
      for (Document document : loaded.documents()) {
        things.put(iris.passage(document.id()), document.position());
        document.facts().forEach(fact -> register(iris.thing(fact.id()), fact));
      }
    }
  }

  /** A file of RDF that describes a thing: its place where no fact document speaks of it. */
  void register(Node thing, Path file) {
    files.putIfAbsent(thing, new Position(file.toString(), 0, 0, "<" + thing.toString() + ">"));
  }

  private void register(Node thing, Fact fact) {
    things.putIfAbsent(thing, fact.position());
    for (Statement statement : fact.statements()) {
      values.putIfAbsent(new Value(thing, Inno.property(statement.field())), statement.position());
    }
  }

  @Override
  public Optional<Position> find(Node thing, Optional<Node> property) {
    return property
        .flatMap(found -> Optional.ofNullable(values.get(new Value(thing, found))))
        .or(() -> Optional.ofNullable(things.get(thing)))
        .or(() -> Optional.ofNullable(files.get(thing)));
  }

  private record Value(Node thing, Node property) {}
}
