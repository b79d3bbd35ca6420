package org.innovationatlas.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.innovationatlas.model.Position;

/** A file of JSON values: one, an array of them, or one after the other (NDJSON). */
final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final Problems problems;
  private long bytesOfValue;
  private long bytesBefore;

  JsonFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /**
   * Hands on each value of the file as soon as it is read, and reports what keeps the rest from
   * being read.
   *
   * @throws IOException when the file can't be read
   */
  void forEach(Consumer<Json> values) throws IOException {
    try (var bytes = Files.newByteChannel(path);
        Reader reader = reader(bytes);
        JsonParser parser = FACTORY.createParser(reader)) {
      read(bytes, parser, values);
    } catch (CharacterCodingException e) {
      problems.add(
          BadByte.find(path),
          "the file is not UTF-8 from here on; save it as UTF-8. The rest of the file was not read");
    }
  }

  /** How many bytes were read for the value that was handed on last: a buffer at a time. */
  long bytesOfValue() {
    return bytesOfValue;
  }

  private void read(SeekableByteChannel bytes, JsonParser parser, Consumer<Json> values)
      throws IOException {
    try {
      var tree = new JsonTree(path.toString(), parser, problems);
      var first = parser.nextToken();
      if (first == null) {
        problems.add(Position.ofFile(path.toString()), "the file is empty; expected a JSON object");
      }
      boolean inArray = first == JsonToken.START_ARRAY;
      int count = 0;
      for (var token = inArray ? parser.nextToken() : first;
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        var value = tree.read(inArray ? "/" + count++ : "");
        bytesOfValue = bytes.position() - bytesBefore;
        bytesBefore = bytes.position();
        values.accept(value);
      }
      if (inArray && count == 0) {
        problems.add(
            Position.ofFile(path.toString()), "the array is empty; expected JSON objects in it");
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
    return new Position(path.toString(), location.getLineNr(), location.getColumnNr(), "");
  }

  private static Reader reader(SeekableByteChannel bytes) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(Channels.newInputStream(bytes), decoder));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
