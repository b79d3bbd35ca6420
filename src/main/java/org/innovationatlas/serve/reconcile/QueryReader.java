package org.innovationatlas.serve.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.serve.http.UnfitRequest;
import org.innovationatlas.serve.reconcile.Query.Constraint;
import org.innovationatlas.serve.reconcile.Query.Strictness;
import org.innovationatlas.text.Likeness;

/** Reads what clients ask, as API 0.2 and 0.1 write it. */
final class QueryReader {
  static final int BATCH = 100;

  private static final int DEFAULT_LIMIT = 10;
  private static final int HIGHEST_LIMIT = 100;
  private static final int LONGEST_ID = 1000;
  private static final int MOST_TYPES = 50;
  private static final int MOST_CONSTRAINTS = 20;
  private static final int MOST_VALUES = 50;
  private static final String STRICTNESS = "one of \"any\", \"all\", \"should\"";

  private final Properties properties;

  QueryReader(Properties properties) {
    this.properties = properties;
  }

  /**
   * Reads a batch of queries, by their names.
   *
   * @throws UnfitRequest when it can't be read, or is too big
   */
  Map<String, Query> batch(String text) {
    var batch = RequestJson.object("queries", text);
    if (batch.node().size() > BATCH) {
      throw UnfitRequest.tooMuch(
          "%d queries are more than the %d that are answered at once; send them in batches"
              .formatted(batch.node().size(), BATCH));
    }
    var queries = new LinkedHashMap<String, Query>();
    for (String name : batch.names()) {
      batch.member(name).ifPresent(query -> queries.put(name, read(query.object())));
    }
    return queries;
  }

  /** Reads a single query of API 0.1: an object, or only the name. */
  Query single(String text) {
    return text.stripLeading().startsWith("{")
        ? read(RequestJson.object("query", text))
        : new Query(Optional.of(text), List.of(), Strictness.SHOULD, DEFAULT_LIMIT, List.of());
  }

  private Query read(RequestJson json) {
    var text = json.member("query").map(RequestJson::text).filter(query -> !query.isEmpty());
    var constraints = new ArrayList<Constraint>();
    json.member("properties")
        .ifPresent(list -> items(list, MOST_CONSTRAINTS).forEach(one -> add(one, constraints)));
    if (text.isEmpty() && constraints.isEmpty()) {
      throw new UnfitRequest(json + " has neither a query nor properties; give one of them");
    }
    return new Query(
        text,
        json.member("type")
            .map(types -> items(types, MOST_TYPES).stream().map(QueryReader::type).toList())
            .orElse(List.of()),
        json.member("type_strict").map(QueryReader::strictness).orElse(Strictness.SHOULD),
        json.member("limit").map(limit -> limit.number(1, HIGHEST_LIMIT)).orElse(DEFAULT_LIMIT),
        constraints);
  }

  static List<RequestJson> items(RequestJson list, int most) {
    var items = list.items();
    if (items.size() > most) {
      throw UnfitRequest.tooMuch(
          "%s has %d items; at most %d are read".formatted(list, items.size(), most));
    }
    return items;
  }

  /** A type by its id, or as an object that has it. */
  private static String type(RequestJson json) {
    return json.node().isObject()
        ? json.member("id").orElseThrow(() -> json.unfit("a type with an id")).text(LONGEST_ID)
        : json.text(LONGEST_ID);
  }

  private static Strictness strictness(RequestJson json) {
    var text = json.text();
    for (Strictness strictness : Strictness.values()) {
      if (strictness.name().toLowerCase(Locale.ROOT).equals(text)) {
        return strictness;
      }
    }
    throw json.unfit(STRICTNESS);
  }

  private void add(RequestJson json, List<Constraint> constraints) {
    var pid = json.object().member("pid").orElseThrow(() -> json.unfit("a property with a pid"));
    var property = property(pid, properties);
    json.member("v")
        .map(values -> items(values, MOST_VALUES))
        .map(values -> values.stream().map(QueryReader::value).toList())
        .filter(values -> !values.isEmpty())
        .ifPresent(
            values ->
                constraints.add(
                    new Constraint(property, values.stream().map(RequestJson::node).toList())));
  }

  private static RequestJson value(RequestJson json) {
    return json.node().isObject()
        ? json.require(json.node().path("id").isTextual(), "an entity with an id")
        : json.require(json.node().isValueNode(), "a string, a number, a boolean or an entity");
  }

  /** The property that is named, which there must be. */
  static Property property(RequestJson id, Properties properties) {
    var name = id.text(LONGEST_ID);
    return properties
        .find(name)
        .orElseThrow(
            () ->
                new UnfitRequest(
                    "%s: no property has the id \"%s\".%s /reconcile/suggest/property lists them."
                        .formatted(id, name, Likeness.didYouMean(name, properties.ids()))));
  }
}
