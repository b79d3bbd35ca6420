package org.innovationatlas.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an atlas of generated facts: {@code GenerateFacts FOLDER DOCUMENTS SEED}. The same
 * arguments give the same bytes.
 */
public final class GenerateFacts {
  static final String BASE = "https://example.org/generated/";

  private GenerateFacts() {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
  }

  /** Writes {@code atlas.json}, the districts' names and the documents, one a line. */
  public static void write(Path folder, long documents, long seed) throws IOException {
    Files.createDirectories(folder.resolve("reference"));
    Files.writeString(
        folder.resolve("atlas.json"),
        """
        {
          "base": "%s",
          "title": { "en": "Generated" },
          "languages": ["zh", "en"],
          "licence": "https://creativecommons.org/publicdomain/zero/1.0/",
          "sources": [{
            "edition": "2030", "section": "1", "language": "zh", "sha256": "%064x",
            "sectionTitle": { "en": "Generated from the seed %d" }
          }],
          "reference": ["reference/districts.ttl"]
        }
        """
            .formatted(BASE, seed, seed));
    try (var out = Files.newBufferedWriter(folder.resolve("reference/districts.ttl"))) {
      districts(out);
    }
    var things = new Things(seed);
    try (var out = Files.newBufferedWriter(folder.resolve("facts.ndjson"))) {
      for (long number = 1; number <= documents; number++) {
        out.write(new GeneratedDocument(things, BASE, number).json());
        out.write('\n');
      }
    }
  }

  private static void districts(BufferedWriter out) throws IOException {
    out.write("@prefix dcterms: <http://purl.org/dc/terms/> .\n");
    out.write("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n");
    out.write("@base <" + BASE + "> .\n");
    out.write("<graph/reference/districts> dcterms:source \"generated\" .\n");
    for (int i = 0; i < GeneratedDocument.DISTRICTS; i++) {
      out.write("<district/d%d> rdfs:label \"District %d\"@en .\n".formatted(i, i));
    }
  }
}
