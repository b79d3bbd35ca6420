package org.innovationatlas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.innovationatlas.bench.Things.Thing;

/**
 * A fact document like those of the Shanghai atlas: what a district does, the things it does it
 * with, and the words for each.
 */
final class GeneratedDocument {
  static final int DISTRICTS = 1_000;

  private static final int DISTRICT_NEW_SHARE = 80;
  private static final int MOST_THINGS = 5;
  private static final List<String> THEMES =
      List.of("digital-economy", "online-economy", "smart-city", "information-technology");
  private static final List<String> STATUSES =
      List.of("planned", "approved", "established", "completed", "inOperation");

  private final Things things;
  private final String base;
  private final long number;
  private final SplittableRandom random;
  private final StringBuilder json = new StringBuilder(4_096);
  private int at;

  GeneratedDocument(Things things, String base, long number) {
    this.things = things;
    this.base = base;
    this.number = number;
    this.random = new SplittableRandom(things.seed() + number * 0xD1342543DE82EF95L);
  }

  /** The document in one line of JSON. */
  String json() {
    var district = "district/d" + Things.skewed(random, DISTRICTS);
    var told = told();
    json.append("{\"@context\": [\"https://w3id.org/innovation-atlas/context.jsonld\", ")
        .append("{\"@base\": \"")
        .append(base)
        .append("\"}], ")
        .append("\"id\": \"passage/2030/1/")
        .append(number)
        .append("\", ")
        .append("\"about\": \"")
        .append(district)
        .append("\", ")
        .append("\"sha256\": \"")
        .append(hash())
        .append("\", \"facts\": [");
    district(district, told);
    for (Thing thing : told) {
      json.append(", ");
      thing(thing, district, told);
    }
    return json.append("]}").toString();
  }

  /** Mostly new things, now and then one that many documents tell of. */
  private List<Thing> told() {
    var told = new ArrayList<Thing>();
    int count = 1 + Things.skewed(random, MOST_THINGS) + (random.nextInt(5) == 0 ? 1 : 0);
    for (int i = 0; i < count; i++) {
      boolean isNew = random.nextInt(100) < DISTRICT_NEW_SHARE;
      long index = isNew ? number * (MOST_THINGS + 1) + i : Things.skewed(random, 10_000);
      var thing = things.thing(index);
      if (told.stream().noneMatch(other -> other.id().equals(thing.id()))) {
        told.add(thing);
      }
    }
    return told;
  }

  private void district(String id, List<Thing> told) {
    json.append("{\"id\": \"").append(id).append("\", \"type\": \"District\"");
    var evidence = new StringBuilder();
    for (String field : List.of("builds", "promotes", "positioning")) {
      var targets = told.stream().filter(thing -> fieldFor(thing).equals(field)).toList();
      if (!targets.isEmpty()) {
        var ids = targets.stream().map(target -> "\"" + target.id() + "\"").toList();
        json.append(", \"")
            .append(field)
            .append("\": [")
            .append(String.join(", ", ids))
            .append("]");
        for (String target : ids) {
          evidence(evidence, field, ", \"value\": " + target, "打造", "");
        }
      }
    }
    json.append(", \"themes\": [\"").append(THEMES.get(Things.skewed(random, THEMES.size())));
    json.append("\"], \"evidence\": [").append(evidence).append("]}");
  }

  private static String fieldFor(Thing thing) {
    return switch (thing.kind()) {
      case "positioning" -> "positioning";
      case "institution", "park", "platform" -> "builds";
      default -> "promotes";
    };
  }

  private void thing(Thing thing, String district, List<Thing> told) {
    var evidence = new StringBuilder();
    json.append("{\"id\": \"").append(thing.id()).append("\", \"type\": \"").append(thing.type());
    json.append("\", \"name\": {\"zh\": \"").append(thing.zh());
    json.append("\", \"en\": \"").append(thing.en()).append("\"}");
    evidence(evidence, "name", "", thing.zh(), "");
    if (random.nextInt(6) == 0) {
      var form = thing.zh().substring(0, 2);
      json.append(", \"altName\": {\"zh\": [\"").append(form).append("\"]}");
      evidence(evidence, "altName", "", form, "");
    }
    if (!thing.kind().equals("positioning") && random.nextInt(4) == 0) {
      text("status", STATUSES.get(Things.skewed(random, STATUSES.size())));
      evidence(evidence, "status", "", "建成", "");
    }
    if (List.of("park", "institution", "event", "platform").contains(thing.kind())) {
      text("locatedIn", district);
      evidence(evidence, "locatedIn", "", "位于", "");
    }
    if (random.nextInt(2) == 0) {
      text("themes", THEMES.get(Things.skewed(random, THEMES.size())));
      evidence(evidence, "themes", "", thing.zh().substring(0, 2), ", \"support\": \"fromName\"");
    }
    if (List.of("park", "institution", "event").contains(thing.kind()) && random.nextInt(4) == 0) {
      text("year", "20" + (10 + random.nextInt(20)));
      evidence(evidence, "year", "", "2022年", "");
    }
    namesake(thing, told);
    json.append(", \"evidence\": [").append(evidence).append("]}");
  }

  private void namesake(Thing thing, List<Thing> told) {
    told.stream()
        .filter(other -> !other.id().equals(thing.id()))
        .filter(
            other -> List.of("region", "park", "institution", "initiative").contains(other.kind()))
        .findFirst()
        .ifPresent(other -> text("namedAfter", other.id()));
  }

  private void text(String field, String value) {
    json.append(", \"").append(field).append("\": \"").append(value).append("\"");
  }

  private void evidence(StringBuilder to, String of, String value, String quote, String support) {
    at += 1 + random.nextInt(9);
    to.append(to.length() == 0 ? "" : ", ");
    to.append("{\"of\": \"").append(of).append("\"").append(value);
    to.append(", \"quote\": \"").append(quote).append("\", \"at\": ").append(at);
    to.append(support).append("}");
  }

  private String hash() {
    return "%016x%016x%016x%016x"
        .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }
}
