package org.innovationatlas.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.FactType;
import org.innovationatlas.model.Field;
import org.innovationatlas.model.ValueKind;

/** A fact document of the small atlas that means nothing but that the reader takes. */
final class GeneratedDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_THINGS = 8;
  private static final int MOST_VALUES = 3;
  private static final int MOST_YEARS = 10_000;
  private static final int MOST_COUNT = 999_999_999;

  /**
   * What JSON escapes, RDF escapes, two scripts, a character of two chars, what looks like more.
   */
  private static final List<String> WORDS =
      List.of(
          "“大零号湾”",
          "机器人",
          "𠮷论坛",
          "Quay",
          "O'Brien \"&\" <Sons>",
          "a\\b",
          "tab\there",
          "@type",
          "https://example.org/x",
          "é",
          "{}",
          "+100");

  private final Random random;

  private GeneratedDocument(long seed) {
    this.random = new Random(seed);
  }

  /** The document of a seed. */
  static String of(long seed) {
    return new GeneratedDocument(seed).document().toString();
  }

  private ObjectNode document() {
    var document = JSON.createObjectNode();
    document
        .putArray("@context")
        .add("https://w3id.org/innovation-atlas/context.jsonld")
        .addObject()
        .put("@base", SmallAtlas.atlas().base());
    document.put("id", "passage/2022/4.3/" + (1 + random.nextInt(MOST_COUNT)));
    document.put("about", id(random.nextBoolean() ? FactType.DISTRICT : FactType.REGION));
    document.put("sha256", "%064x".formatted(random.nextLong() >>> 1));
    var facts = document.putArray("facts");
    Stream.generate(this::thing).limit(random.nextInt(MOST_THINGS)).forEach(facts::add);
    return document;
  }

  private ObjectNode thing() {
    var thing = JSON.createObjectNode();
    var type = oneOf(List.of(FactType.values()));
    thing.put("id", id(type.root()) + "-" + random.nextInt(MOST_COUNT));
    thing.put("type", type.term());
    var evidence = JSON.createArrayNode();
    quote(evidence, Field.TYPE, type.term());
    for (Field field : Field.of(type)) {
      if (field != Field.TYPE && random.nextBoolean()) {
        value(thing, field, evidence);
      }
    }
    thing.set("evidence", evidence);
    return thing;
  }

  private void value(ObjectNode thing, Field field, ArrayNode evidence) {
    switch (field.kind()) {
      case TEXT -> texts(thing.putObject(field.json()), field, evidence);
      case COUNT -> {
        int count = 1 + random.nextInt(MOST_COUNT);
        thing.put(field.json(), count);
        quote(evidence, field, Integer.toString(count));
      }
      default -> {
        var values = some(field, () -> text(field));
        if (field.isSingle() || (values.size() == 1 && random.nextBoolean())) {
          thing.put(field.json(), values.get(0));
        } else {
          values.forEach(thing.putArray(field.json())::add);
        }
        values.forEach(value -> quote(evidence, field, value));
      }
    }
  }

  private void texts(ObjectNode texts, Field field, ArrayNode evidence) {
    for (String language : SmallAtlas.atlas().languages()) {
      // Evidence tells the texts of a field apart by what they say.
      var values = some(field, () -> words() + " " + language);
      if (field.isSingle()) {
        texts.put(language, values.get(0));
      } else {
        values.forEach(texts.putArray(language)::add);
      }
      boolean translated = field != Field.SLOGAN && language.equals("en");
      values.stream().filter(value -> !translated).forEach(value -> quote(evidence, field, value));
    }
  }

  private List<String> some(Field field, Supplier<String> value) {
    var values = new LinkedHashSet<String>();
    int most = field.isSingle() ? 1 : 1 + random.nextInt(MOST_VALUES);
    Stream.generate(value).limit(most).forEach(values::add);
    return new ArrayList<>(values);
  }

  private String text(Field field) {
    return switch (field.kind()) {
      case CODE ->
          oneOf(List.copyOf(SmallAtlas.ONTOLOGY.codes().of(field.codeList().orElseThrow())));
      case REFERENCE -> id(oneOf(field.range().stream().sorted().toList()));
      case YEAR -> "%04d".formatted(random.nextInt(MOST_YEARS));
      case AMOUNT -> (random.nextBoolean() ? "-" : "") + random.nextInt(MOST_COUNT) + ".50";
      case COUNT, TEXT, TYPE -> throw new IllegalArgumentException(field + " is no plain text");
    };
  }

  private String words() {
    return oneOf(WORDS) + (random.nextBoolean() ? " " + oneOf(WORDS) : "");
  }

  private void quote(ArrayNode evidence, Field field, String value) {
    evidence
        .addObject()
        .put("of", field.json())
        .put("value", value)
        .put("quote", field.kind() == ValueKind.TEXT ? value : "words")
        .put("at", random.nextInt(MOST_COUNT));
  }

  private String id(FactType root) {
    return root.kind() + "/" + Integer.toString(random.nextInt(MOST_COUNT), Character.MAX_RADIX);
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
