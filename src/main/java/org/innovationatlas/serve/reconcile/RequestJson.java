package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.innovationatlas.serve.http.UnfitRequest;

/** A part of the JSON that a client sends, with its place. */
final class RequestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String place;
  private final JsonNode node;

  private RequestJson(String place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /**
   * Reads a parameter.
   *
   * @throws UnfitRequest when it is no JSON object
   */
  static RequestJson object(String parameter, String text) {
    try {
      var read = new RequestJson(parameter, JSON.readTree(text));
      return read.require(read.node.isObject(), "an object");
    } catch (JsonProcessingException e) {
      throw new UnfitRequest(
          "%s is no JSON: line %d, column %d: %s"
              .formatted(
                  parameter,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  JsonNode node() {
    return node;
  }

  List<String> names() {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The member of the object, where it has one that isn't null. */
  Optional<RequestJson> member(String name) {
    return Optional.ofNullable(node.get(name))
        .filter(member -> !(member instanceof NullNode))
        .map(member -> new RequestJson(place + "/" + name, member));
  }

  /** The items of an array, or the one thing that stands for an array of one. */
  List<RequestJson> items() {
    if (!node.isArray()) {
      return List.of(this);
    }
    var items = new ArrayList<RequestJson>();
    for (JsonNode item : node) {
      items.add(new RequestJson(place + "/" + items.size(), item));
    }
    return items;
  }

  RequestJson require(boolean fits, String expected) {
    if (!fits) {
      throw unfit(expected);
    }
    return this;
  }

  RequestJson object() {
    return require(node.isObject(), "an object");
  }

  String text() {
    return require(node.isTextual(), "a string").node.asText();
  }

  /** A text that isn't longer than a text of its sort ever is. */
  String text(int longest) {
    var text = text();
    if (text.length() > longest) {
      throw new UnfitRequest(
          "%s has %d characters; at most %d are read".formatted(place, text.length(), longest));
    }
    return text;
  }

  /** A whole number, as a number or written in a string. */
  int number(int lowest, int highest) {
    if (node.isNumber() || node.isTextual()) {
      try {
        double number = Double.parseDouble(node.asText().strip());
        if (number == Math.rint(number) && number >= lowest) {
          return (int) Math.min(number, highest);
        }
      } catch (NumberFormatException e) {
        // told below
      }
    }
    throw unfit("a whole number from " + lowest);
  }

  /** The error of a part that is not what it should be. */
  UnfitRequest unfit(String expected) {
    var text = node.toString();
    var shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new UnfitRequest("%s: %s is not %s".formatted(place, shown, expected));
  }

  @Override
  public String toString() {
    return place;
  }
}
