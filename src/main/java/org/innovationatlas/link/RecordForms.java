package org.innovationatlas.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/** Finds the reader for a data set by the ending of its name, or else by how it begins. */
final class RecordForms {
  private static final Pattern JSON = Pattern.compile(".*\\.(json|geojson|ndjson|jsonl)");
  private static final Pattern TABLE = Pattern.compile(".*\\.(txt|tsv)");
  private static final Pattern OSM = Pattern.compile(".*\\.osm");
  private static final int ENOUGH = 4096;

  private RecordForms() {}

  /** Whether the ending of the name is one of data that can be read. */
  static boolean isData(String name) {
    return JSON.matcher(name).matches()
        || TABLE.matcher(name).matches()
        || OSM.matcher(name).matches()
        || rdf(name).isPresent();
  }

  /**
   * The reader; the stream is left at its beginning.
   *
   * @throws IOException when the data is in no known form
   */
  static RecordReader reader(String name, BufferedInputStream in) throws IOException {
    var start = start(in);
    if (OSM.matcher(name).matches() || start.contains("<osm")) {
      return new OsmXmlRecords();
    }
    if (JSON.matcher(name).matches()) {
      return new JsonRecords();
    }
    if (TABLE.matcher(name).matches()) {
      return new GeoNamesRecords();
    }
    var lang = rdf(name);
    if (lang.isPresent()) {
      return new RdfRecords(lang.get());
    }
    return byStart(start)
        .orElseThrow(
            () ->
                new IOException(
                    "this is in no form that can be read; expected JSON of ROR, Wikidata, GeoJSON or OpenStreetMap, a table of GeoNames, or RDF with its usual ending"));
  }

  private static Optional<RecordReader> byStart(String start) {
    if (start.contains("\"@context\"")) {
      return Optional.of(new RdfRecords(Lang.JSONLD));
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return Optional.of(new JsonRecords());
    }
    if (start.contains("rdf:RDF")) {
      return Optional.of(new RdfRecords(Lang.RDFXML));
    }
    var line = start.lines().findFirst().orElse("");
    if (line.split("\t", -1).length == GeoNamesRecords.FIELDS) {
      return Optional.of(new GeoNamesRecords());
    }
    return start.startsWith("<") || start.startsWith("@prefix") || start.startsWith("PREFIX")
        ? Optional.of(new RdfRecords(Lang.TURTLE))
        : Optional.empty();
  }

  private static Optional<Lang> rdf(String name) {
    return Optional.ofNullable(RDFLanguages.filenameToLang(name))
        .filter(lang -> RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang))
        .filter(lang -> !lang.equals(Lang.RDFNULL));
  }

  private static String start(BufferedInputStream in) throws IOException {
    in.mark(ENOUGH);
    var bytes = in.readNBytes(ENOUGH);
    in.reset();
    return new String(bytes, UTF_8).strip();
  }
}
