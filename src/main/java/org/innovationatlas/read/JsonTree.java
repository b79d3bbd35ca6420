package org.innovationatlas.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.innovationatlas.model.Pointer;
import org.innovationatlas.model.Position;

/** Reads one JSON value at a time from a parser into a tree that knows where everything stands. */
final class JsonTree {
  private final String file;
  private final JsonParser parser;
  private final Problems problems;

  JsonTree(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The value that begins at the parser's current token.
   *
   * @param pointer to the value from the root of the file
   */
  Json read(Pointer pointer) throws IOException {
    var position = position(pointer);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return readObject(pointer, position);
    }
    if (token == JsonToken.START_ARRAY) {
      return readArray(pointer, position);
    }
    if (token == JsonToken.VALUE_STRING) {
      return readString(position);
    }
    return token.isNumeric()
        ? new Json.Num(parser.getText(), position)
        : new Json.Word(parser.getText(), position);
  }

  private Json.Str readString(Position position) throws IOException {
    var text = parser.getText();
    int noText = noText(text);
    if (noText < text.length()) {
      problems.add(
          position,
          "the text holds U+%04X, a control character or half of another character; remove it"
              .formatted((int) text.charAt(noText)));
    }
    return new Json.Str(text, position);
  }

  /** The index of the first character that has no place in a text, or else the text's length. */
  private static int noText(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        int whole = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(whole)) {
          return i;
        }
        i++;
      } else if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n') {
        return i;
      }
      i++;
    }
    return i;
  }

  private Json.Obj readObject(Pointer pointer, Position position) throws IOException {
    var members = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var inside = pointer.member(key);
      if (members.containsKey(key)) {
        problems.add(
            position(inside), "\"" + key + "\" stands twice in one object; keep one of the two");
      }
      parser.nextToken();
      members.putIfAbsent(key, read(inside));
    }
    return new Json.Obj(members, position);
  }

  private Json.Arr readArray(Pointer pointer, Position position) throws IOException {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(pointer.item(items.size())));
    }
    return new Json.Arr(items, position);
  }

  private Position position(Pointer pointer) {
    var location = parser.currentTokenLocation();
    return new Position(file, location.getLineNr(), location.getColumnNr(), pointer);
  }
}
