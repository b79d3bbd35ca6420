package org.innovationatlas.read;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.text.Likeness;

/** Takes the problems of a reading, in the order in which they are met. */
record Problems(Consumer<Problem> sink) {

  void add(Position position, String message) {
    sink.accept(new Problem(position, message));
  }

  /** Reports the fields of the object that are not expected. */
  void unknownFields(Json.Obj object, Collection<String> expected) {
    for (var member : object.members().entrySet()) {
      var key = member.getKey();
      if (!expected.contains(key)) {
        add(
            member.getValue().position(),
            "\""
                + key
                + "\" is not a field here; expected one of "
                + String.join(", ", expected)
                + "."
                + Likeness.didYouMean(key, expected));
      }
    }
  }

  /** The object's string, reported where it is missing or no string. */
  Optional<Json.Str> string(Json.Obj object, String key, String expected) {
    var value = object.get(key);
    if (value.isEmpty()) {
      add(object.position(), "\"" + key + "\" is missing; expected " + expected);
    }
    return value.flatMap(json -> string(json, expected));
  }

  /** The value as a string, reported where it is none. */
  Optional<Json.Str> string(Json json, String expected) {
    if (json instanceof Json.Str string) {
      return Optional.of(string);
    }
    add(json.position(), json.shown() + " stands where " + expected + " is expected");
    return Optional.empty();
  }

  /** The value as an object, reported where it is none. */
  Optional<Json.Obj> object(Json json, String expected) {
    if (json instanceof Json.Obj object) {
      return Optional.of(object);
    }
    add(json.position(), json.shown() + " stands where " + expected + " is expected");
    return Optional.empty();
  }

  /** The value as an array, reported where it is none. */
  Optional<Json.Arr> array(Json json, String expected) {
    if (json instanceof Json.Arr array) {
      return Optional.of(array);
    }
    add(json.position(), json.shown() + " stands where " + expected + " is expected");
    return Optional.empty();
  }
}
