package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.reconcile.Query.Strictness;
import org.innovationatlas.text.HanScript;
import org.innovationatlas.text.NameReader;

/**
 * Completes what somebody types (Reconciliation Service API 0.2, section 6): names that begin so,
 * then names with a word that does, or for Chinese with a part that does, then identifiers.
 */
final class Suggestions {
  static final int PAGE = 20;

  private static final int IDENTIFIER = 4;

  private final Holdings holdings;
  private final Graph data;
  private final RunningQuery running;

  /**
   * @param data the union of all graphs
   * @param running tells when it is to stop
   */
  Suggestions(Holdings holdings, Graph data, RunningQuery running) {
    this.holdings = holdings;
    this.data = data;
    this.running = running;
  }

  private record Hit<T>(T thing, int rank, String name, String language) {}

  /** Entities; after those that are completions those with a name alike. */
  ObjectNode entities(String prefix, int cursor, String language) {
    var found = new LinkedHashMap<Entity, String>();
    ranked(holdings.entities().all().stream().flatMap(entity -> hit(entity, prefix, language)))
        .forEach(hit -> found.put(hit.thing(), hit.language()));
    if (found.size() <= cursor + PAGE) {
      var query = new Query(Optional.of(prefix), List.of(), Strictness.SHOULD, PAGE, List.of());
      new Reconciler(holdings, data, running)
          .candidates(query, language)
          .forEach(alike -> found.putIfAbsent(alike.entity(), alike.language()));
    }
    var json = new EntityJson(holdings.entities(), data);
    return page(
        found.keySet(),
        entity -> entity(json, entity, found.getOrDefault(entity, language)),
        cursor);
  }

  private static ObjectNode entity(EntityJson json, Entity entity, String language) {
    var suggestion = json.described(entity, language);
    suggestion.set("notable", EntityJson.types(entity.types(), language));
    return suggestion;
  }

  private Stream<Hit<Entity>> hit(Entity entity, String prefix, String language) {
    var folded = NameReader.fold(prefix.strip());
    var byName =
        entity.names().stream()
            .flatMap(
                name ->
                    rank(name.folded(), folded).stream()
                        .mapToObj(rank -> new Hit<>(entity, rank, name.text(), name.language())));
    boolean identified =
        entity.id().startsWith(prefix.strip())
            || entity.node().getURI().equals(prefix.strip())
            || entity.id().endsWith("/" + prefix.strip());
    var byId =
        identified && !prefix.isBlank()
            ? Stream.of(new Hit<>(entity, IDENTIFIER, entity.id(), language))
            : Stream.<Hit<Entity>>empty();
    return Stream.concat(byName, byId).min(Comparator.comparingInt(Hit::rank)).stream();
  }

  ObjectNode types(String prefix, int cursor, String language) {
    return terms(
        holdings.types().all(),
        type -> Stream.concat(Stream.of(type.id()), type.name().texts().values().stream()),
        type -> EntityJson.type(type, language),
        prefix,
        cursor);
  }

  ObjectNode properties(String prefix, int cursor, String language) {
    return terms(
        holdings.properties().all(),
        one -> Stream.concat(Stream.of(one.id()), one.name().texts().values().stream()),
        property -> EntityJson.property(property, language),
        prefix,
        cursor);
  }

  private static <T> ObjectNode terms(
      Collection<T> all,
      Function<T, Stream<String>> names,
      Function<T, ObjectNode> json,
      String prefix,
      int cursor) {
    var folded = NameReader.fold(prefix.strip());
    var hits =
        all.stream()
            .flatMap(
                term ->
                    names
                        .apply(term)
                        .flatMap(
                            name ->
                                rank(NameReader.fold(name), folded).stream()
                                    .mapToObj(rank -> new Hit<>(term, rank, name, "")))
                        .min(Comparator.comparingInt(Hit::rank))
                        .stream());
    return page(ranked(hits).map(Hit::thing).toList(), json, cursor);
  }

  private static <T> Stream<Hit<T>> ranked(Stream<Hit<T>> hits) {
    return hits.sorted(
        Comparator.comparingInt((Hit<T> hit) -> hit.rank())
            .thenComparingInt(hit -> hit.name().length())
            .thenComparing(Hit::name));
  }

  private static OptionalInt rank(String text, String prefix) {
    if (text.startsWith(prefix)) {
      return OptionalInt.of(text.length() == prefix.length() ? 0 : 1);
    }
    if (text.contains(" " + prefix)) {
      return OptionalInt.of(2);
    }
    return HanScript.hasHan(prefix) && text.contains(prefix)
        ? OptionalInt.of(3)
        : OptionalInt.empty();
  }

  /** A page; where there is more, with the cursor that leads to it. */
  private static <T> ObjectNode page(
      Collection<T> all, Function<T, ObjectNode> writer, int cursor) {
    var json = JsonNodeFactory.instance.objectNode();
    var result = json.putArray("result");
    all.stream().skip(cursor).limit(PAGE).map(writer).forEach(result::add);
    if (all.size() > (long) cursor + PAGE) {
      json.put("cursor", cursor + PAGE);
    }
    return json;
  }
}
