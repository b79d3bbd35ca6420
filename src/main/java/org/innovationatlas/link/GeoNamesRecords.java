package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the tables of GeoNames: lines of 19 fields between tabs, as in allCountries and cities500.
 */
final class GeoNamesRecords implements RecordReader {
  static final int FIELDS = 19;

  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int ASCII_NAME = 2;
  private static final int OTHER_NAMES = 3;
  private static final int LATITUDE = 4;
  private static final int LONGITUDE = 5;
  private static final int FEATURE_CLASS = 6;

  @Override
  public void read(InputStream in, Consumer<Entity> records) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    long number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      var fields = List.of(line.split("\t", -1));
      if (fields.size() != FIELDS || !fields.get(ID).matches("\\d+")) {
        throw new IOException(
            "line %d has %d fields between tabs; expected the %d of a table of GeoNames, an id first"
                .formatted(number, fields.size(), FIELDS));
      }
      entity(fields).build().ifPresent(records);
    }
  }

  private static EntityBuilder entity(List<String> fields) {
    var entity = new EntityBuilder("https://sws.geonames.org/" + fields.get(ID) + "/");
    entity.name(fields.get(NAME)).name(fields.get(ASCII_NAME));
    List.of(fields.get(OTHER_NAMES).split(",", -1)).forEach(entity::name);
    entity.kind("geonames:" + fields.get(FEATURE_CLASS));
    entity.wkt(fields.get(LONGITUDE) + " " + fields.get(LATITUDE));
    return entity;
  }
}
