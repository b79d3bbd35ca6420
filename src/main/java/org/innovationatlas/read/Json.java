package org.innovationatlas.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.innovationatlas.model.Position;

/** A JSON value (RFC 8259) that knows where it stands. */
sealed interface Json {

  Position position();

  /** The value as a message shows it. */
  String shown();

  /** An object; of a key that stands twice only the first value. */
  record Obj(Map<String, Json> members, Position position) implements Json {
    Optional<Json> get(String key) {
      return Optional.ofNullable(members.get(key));
    }

    @Override
    public String shown() {
      return "an object";
    }
  }

  /** An array. */
  record Arr(List<Json> items, Position position) implements Json {
    @Override
    public String shown() {
      return "an array";
    }
  }

  /** A string. */
  record Str(String text, Position position) implements Json {
    @Override
    public String shown() {
      return "\"" + text + "\"";
    }
  }

  /** A number, as it is written. */
  record Num(String text, Position position) implements Json {
    @Override
    public String shown() {
      return "the number " + text;
    }
  }

  /** {@code true}, {@code false} or {@code null}. */
  record Word(String text, Position position) implements Json {
    @Override
    public String shown() {
      return text;
    }
  }
}
