package org.innovationatlas.link;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads records in JSON, one at a time: an array, one object a line, or the members that a data set
 * wraps them in. Each record is read in the first form that knows it: ROR, Wikidata, GeoJSON,
 * OpenStreetMap.
 */
final class JsonRecords implements RecordReader {
  private static final Set<String> WRAPPERS = Set.of("features", "elements", "items", "entities");

  private static final List<JsonForm> FORMS =
      List.of(new RorForm(), new WikidataForm(), new GeoJsonForm(), new OsmForm());

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  /** One way of describing things in JSON. */
  interface JsonForm {
    /** The thing, or nothing where the record is in another form or has no name. */
    Optional<Entity> read(JsonNode record);
  }

  private long unknown;
  private long known;

  @Override
  public void read(InputStream in, Consumer<Entity> records) throws IOException {
    try (JsonParser parser = MAPPER.createParser(in)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          readObject(parser, records);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          throw new IOException(
              "expected objects or an array of them, but there is "
                  + token
                  + " in line "
                  + parser.currentTokenLocation().getLineNr());
        }
      }
    }
    if (known == 0 && unknown > 0) {
      throw new IOException(
          "none of its "
              + unknown
              + " records is in a form that is known; expected ROR (version 1 or 2), Wikidata, GeoJSON or OpenStreetMap");
    }
  }

  /** A record, or an object whose one member holds the records. */
  private void readObject(JsonParser parser, Consumer<Entity> records) throws IOException {
    var record = MAPPER.createObjectNode();
    boolean wrapper = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var field = parser.currentName();
      var token = parser.nextToken();
      if (WRAPPERS.contains(field) && token.isStructStart()) {
        wrapper = true;
        readMembers(parser, records);
      } else {
        record.set(field, MAPPER.readTree(parser));
      }
    }
    if (!wrapper) {
      accept(record, records);
    }
  }

  private void readMembers(JsonParser parser, Consumer<Entity> records) throws IOException {
    for (var token = parser.nextToken();
        token != null && !token.isStructEnd();
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        accept(MAPPER.readTree(parser), records);
      } else if (token != JsonToken.FIELD_NAME) {
        parser.skipChildren();
      }
    }
  }

  private void accept(JsonNode record, Consumer<Entity> records) {
    var entity =
        FORMS.stream().map(form -> form.read(record)).flatMap(Optional::stream).findFirst();
    if (entity.isPresent()) {
      known++;
      records.accept(entity.get());
    } else {
      unknown++;
    }
  }
}
