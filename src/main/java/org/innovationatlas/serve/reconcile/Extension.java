package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.serve.http.UnfitRequest;

/** Gives the values of properties of entities (Reconciliation Service API 0.2, section 7). */
final class Extension {
  private static final int MOST_IDS = 500;
  private static final int MOST_PROPERTIES = 100;
  private static final int MOST_VALUES = 100_000;
  private static final int LONGEST_ID = 1000;

  private final Holdings holdings;
  private final RunningQuery running;
  private final Values values;

  /**
   * @param data the union of all graphs
   * @param running tells when it is to stop
   */
  Extension(Holdings holdings, Graph data, RunningQuery running) {
    this.holdings = holdings;
    this.running = running;
    this.values = new Values(holdings, data);
  }

  /**
   * Answers a data extension query.
   *
   * @param text the query, JSON
   * @param language the tag of the language of names, where the query asks for none
   * @throws UnfitRequest when it can't be read, or asks for too much
   */
  ObjectNode answer(String text, String language) {
    var query = RequestJson.object("extend", text);
    var ids = ids(query);
    var wanted = wanted(query, language);
    var answer = JsonNodeFactory.instance.objectNode();
    var meta = answer.putArray("meta");
    wanted.keySet().forEach(property -> meta.add(described(property, language)));
    var rows = answer.putObject("rows");
    int told = 0;
    for (String id : ids) {
      running.check();
      told += addRow(rows.putObject(id), holdings.entities().find(id), wanted);
      if (told > MOST_VALUES) {
        throw UnfitRequest.tooMuch(
            "extend asks for more than %d values; ask for fewer ids or properties at once"
                .formatted(MOST_VALUES));
      }
    }
    return answer;
  }

  private static Set<String> ids(RequestJson query) {
    var ids = new LinkedHashSet<String>();
    var array = query.member("ids").orElseThrow(() -> query.unfit("a query with ids"));
    QueryReader.items(array.require(array.node().isArray(), "an array"), MOST_IDS)
        .forEach(id -> ids.add(id.text(LONGEST_ID)));
    return ids;
  }

  private Map<Property, Settings> wanted(RequestJson query, String language) {
    var wanted = new LinkedHashMap<Property, Settings>();
    var array =
        query.member("properties").orElseThrow(() -> query.unfit("a query with properties"));
    for (RequestJson json :
        QueryReader.items(array.require(array.node().isArray(), "an array"), MOST_PROPERTIES)) {
      var id = json.object().member("id").orElseThrow(() -> json.unfit("a property with an id"));
      var settings = json.member("settings").map(RequestJson::object);
      wanted.put(QueryReader.property(id, holdings.properties()), Settings.of(settings, language));
    }
    return wanted;
  }

  private static ObjectNode described(Property property, String language) {
    var json = EntityJson.named(property.id(), property.name(language));
    property
        .range()
        .ifPresent(type -> json.set("type", EntityJson.named(type.id(), type.name(language))));
    return json;
  }

  /** Of what there is no entity, no values are told. */
  private int addRow(ObjectNode row, Optional<Entity> entity, Map<Property, Settings> wanted) {
    int told = 0;
    for (var property : wanted.entrySet()) {
      var cell = row.putArray(property.getKey().id());
      entity
          .map(known -> values.of(property.getKey(), known.node(), property.getValue()))
          .ifPresent(cell::addAll);
      told += cell.size();
    }
    return told;
  }

  /** The properties that are worth asking for of entities of a type. */
  static ObjectNode proposals(
      Holdings holdings, Optional<String> type, Optional<Integer> limit, String language) {
    var answer = JsonNodeFactory.instance.objectNode();
    type.ifPresent(id -> answer.put("type", id));
    limit.ifPresent(number -> answer.put("limit", number));
    var found = type.flatMap(holdings.types()::find).map(holdings.properties()::of);
    var properties = answer.putArray("properties");
    found.orElseGet(() -> List.copyOf(holdings.properties().all())).stream()
        .limit(limit.orElse(Integer.MAX_VALUE))
        .forEach(property -> properties.add(EntityJson.property(property, language)));
    return answer;
  }
}
