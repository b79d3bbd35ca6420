package org.innovationatlas.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The things that generated facts are about. A thing is known by its number, from which its kind,
 * id and names follow, so that every document says the same of it.
 *
 * @param seed where all chance comes from
 */
record Things(long seed) {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("initiative", List.of("Initiative", "Plan", "Programme", "Policy", "Fund")),
          new Kind("region", List.of("Region")),
          new Kind("positioning", List.of("Positioning")),
          new Kind("park", List.of("Park", "IndustrialPark", "SciencePark", "InnovationSpace")),
          new Kind("institution", List.of("Institution", "Laboratory", "Company", "University")),
          new Kind("event", List.of("Conference", "Forum", "Festival")),
          new Kind("platform", List.of("Platform")));
  private static final int[] SHARES = {38, 58, 73, 83, 92, 97, 100};
  private static final List<String> SYLLABLES =
      List.of(
          "an", "bei", "chen", "dong", "fu", "gao", "hai", "jing", "kang", "lin", "ming", "nan",
          "ping", "qing", "ren", "shan", "tai", "wei", "xin", "yun", "zhong");
  private static final int FIRST_CHARACTER = 0x4E00;
  private static final int CHARACTERS = 0x2000;

  /** A kind of id with the types that its things can have. */
  private record Kind(String name, List<String> types) {}

  /** A thing: its id, its type and its name in two languages. */
  record Thing(String id, String type, String zh, String en) {
    String kind() {
      return id.substring(0, id.indexOf('/'));
    }
  }

  Thing thing(long number) {
    var random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    var kind = kind(random);
    var type = kind.types().get(skewed(random, kind.types().size()));
    var zh = new StringBuilder();
    var en = new StringBuilder();
    var slug = new StringBuilder();
    for (int word = 1 + random.nextInt(4) + random.nextInt(4); word > 0; word--) {
      var letters = syllable(random) + syllable(random);
      slug.append(letters).append('-');
      en.append(Character.toUpperCase(letters.charAt(0))).append(letters, 1, letters.length());
      en.append(word > 1 ? " " : "");
      zh.appendCodePoint(FIRST_CHARACTER + random.nextInt(CHARACTERS));
      zh.appendCodePoint(FIRST_CHARACTER + random.nextInt(CHARACTERS));
    }
    return new Thing(kind.name() + "/" + slug + number, type, zh.toString(), en.toString());
  }

  private static Kind kind(SplittableRandom random) {
    int share = random.nextInt(SHARES[SHARES.length - 1]);
    int kind = 0;
    while (SHARES[kind] <= share) {
      kind++;
    }
    return KINDS.get(kind);
  }

  private static String syllable(SplittableRandom random) {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  /** A number below the limit, small ones far more often. */
  static int skewed(SplittableRandom random, int limit) {
    double chance = random.nextDouble();
    return (int) (chance * chance * chance * limit);
  }
}
