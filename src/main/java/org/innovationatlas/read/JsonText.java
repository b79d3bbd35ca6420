package org.innovationatlas.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.innovationatlas.model.Pointer;
import org.innovationatlas.model.Position;

/** A text of JSON values: one, an array of them, or one after the other (NDJSON). */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pointer WHOLE = Pointer.of("");

  private final String name;
  private final Problems problems;

  /**
   * @param name what the text is called where something is wrong with it
   */
  JsonText(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * Hands on each value as soon as it is read, and reports what keeps the rest from being read.
   *
   * @throws IOException when the text can't be read
   */
  void forEach(Reader text, Consumer<Json> values) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      read(parser, values);
    }
  }

  private void read(JsonParser parser, Consumer<Json> values) throws IOException {
    try {
      var tree = new JsonTree(name, parser, problems);
      var first = parser.nextToken();
      if (first == null) {
        problems.add(Position.ofFile(name), "the file is empty; expected a JSON object");
      }
      boolean inArray = first == JsonToken.START_ARRAY;
      int count = 0;
      for (var token = inArray ? parser.nextToken() : first;
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        values.accept(tree.read(inArray ? WHOLE.item(count++) : WHOLE));
      }
      if (inArray && count == 0) {
        problems.add(Position.ofFile(name), "the array is empty; expected JSON objects in it");
      }
      if (inArray && parser.nextToken() != null) {
        problems.add(
            position(parser.currentTokenLocation()),
            "something follows the array of documents; put every document into the array, or write"
                + " one a line without an array");
      }
    } catch (StreamConstraintsException e) {
      problems.add(
          position(parser.currentLocation()),
          "this is more than the reader takes: "
              + e.getOriginalMessage().replaceAll(", from `[^`]*`", "")
              + ". The rest of the file was not read");
    } catch (JsonProcessingException e) {
      problems.add(
          position(e.getLocation()),
          "this is not JSON: "
              + e.getOriginalMessage().replaceAll("\\[Source: [^;]*; ", "[")
              + ". The rest of the file was not read");
    }
  }

  private Position position(JsonLocation location) {
    return new Position(name, location.getLineNr(), location.getColumnNr(), "");
  }
}
