package org.innovationatlas.vocab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** How much the JSON-LD context or the JSON Schema changed. */
final class JsonChange {
  private static final Set<String> EXPLAINING =
      Set.of("licence", "title", "description", "enumDescriptions", "$comment", "examples");

  /** Objects whose keys are names of the vocabulary, not of JSON Schema. */
  private static final Set<String> NAMES = Set.of("properties", "$defs", "@context");

  /** What a document must be; another one makes the schema stricter. */
  private static final Set<String> CONSTRAINTS =
      Set.of(
          "additionalProperties",
          "const",
          "enum",
          "format",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "not",
          "pattern",
          "propertyNames",
          "required",
          "type",
          "unevaluatedProperties",
          "uniqueItems");

  private static final Set<String> DEMANDS = Set.of("required", "allOf");

  private JsonChange() {}

  static Change between(JsonNode earlier, JsonNode later) {
    return between("", earlier, later);
  }

  private static Change between(String key, JsonNode earlier, JsonNode later) {
    if (earlier.equals(later)) {
      return Change.NONE;
    }
    if (earlier.isObject() && later.isObject()) {
      return objects(NAMES.contains(key), earlier, later);
    }
    if (earlier.isArray() && later.isArray()) {
      return arrays(key, earlier, later);
    }
    return Change.MAJOR;
  }

  private static Change objects(boolean names, JsonNode earlier, JsonNode later) {
    var change = Change.NONE;
    for (String key : keys(earlier, later)) {
      if (!names && key.equals("version")) {
        continue;
      }
      if (!names && EXPLAINING.contains(key)) {
        change = change.or(earlier.path(key).equals(later.path(key)) ? Change.NONE : Change.PATCH);
      } else if (!earlier.has(key)) {
        change = change.or(!names && narrows(key) ? Change.MAJOR : Change.MINOR);
      } else {
        change = change.or(between(names ? "" : key, earlier.get(key), later.path(key)));
      }
    }
    return change;
  }

  /** A keyword of JSON-LD changes what is said. */
  private static boolean narrows(String key) {
    return CONSTRAINTS.contains(key) || key.startsWith("@");
  }

  private static Set<String> keys(JsonNode earlier, JsonNode later) {
    var keys = new HashSet<String>();
    earlier.fieldNames().forEachRemaining(keys::add);
    later.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** One more alternative widens, one more demand narrows. */
  private static Change arrays(String key, JsonNode earlier, JsonNode later) {
    if (earlier.size() == later.size() && earlier.path(0).isObject()) {
      return IntStream.range(0, earlier.size())
          .mapToObj(i -> between("", earlier.get(i), later.get(i)))
          .reduce(Change.NONE, Change::or);
    }
    var before = values(earlier);
    var after = values(later);
    if (before.equals(after)) {
      return Change.PATCH;
    }
    boolean wider = DEMANDS.contains(key) ? before.containsAll(after) : after.containsAll(before);
    return wider ? Change.MINOR : Change.MAJOR;
  }

  private static Set<JsonNode> values(JsonNode array) {
    var values = new HashSet<JsonNode>();
    array.forEach(values::add);
    return values;
  }
}
