package org.innovationatlas.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.innovationatlas.text.HanScript;

/** Ways in which people write the names of organisations otherwise than a register does. */
enum Noise {
  CHINESE_WITHOUT_PLACE("Chinese without 上海") {
    @Override
    Optional<String> write(String name, Random random) {
      return changed(name, isHan(name) ? name.replaceFirst("^上海市?", "") : name);
    }
  },
  CHINESE_WITHOUT_FORM("Chinese without 有限公司 and the like") {
    @Override
    Optional<String> write(String name, Random random) {
      return changed(name, name.replaceFirst("([(（]集团[)）]|集团)?(股份|责任)*有限(责任)?公司$", ""));
    }
  },
  CHINESE_ABBREVIATED("Chinese abbreviated") {
    @Override
    Optional<String> write(String name, Random random) {
      return changed(name, replace(name, SHORT_CHINESE, ""));
    }
  },
  CHINESE_MISSPELT("Chinese with a wrong character") {
    @Override
    Optional<String> write(String name, Random random) {
      return isHan(name) && name.length() > 4
          ? misspelt(name, random, CHARACTERS)
          : Optional.empty();
    }
  },
  ENGLISH_ONLY("English only, capitals, & for and") {
    @Override
    Optional<String> write(String name, Random random) {
      return isHan(name) || isAcronym(name)
          ? Optional.empty()
          : Optional.of(name.replace(" and ", " & ").toUpperCase(Locale.ROOT));
    }
  },
  ENGLISH_WITHOUT_PLACE("English without Shanghai") {
    @Override
    Optional<String> write(String name, Random random) {
      return isHan(name)
          ? Optional.empty()
          : changed(
              name,
              name.replaceFirst("(, | of | in | )?\\bShanghai\\b( Municipal)?", " ")
                  .replaceFirst("^ *(of|for) ", "")
                  .replaceFirst(" (of|for) *$", ""));
    }
  },
  ENGLISH_WITHOUT_FORM("English without Co., Ltd. and the like") {
    @Override
    Optional<String> write(String name, Random random) {
      return changed(
          name, name.replaceFirst(",? *(Co\\.?,? ?Ltd\\.?|Inc\\.|Ltd\\.?)( \\(China\\))?$", ""));
    }
  },
  ENGLISH_ABBREVIATED("English abbreviated as in addresses") {
    @Override
    Optional<String> write(String name, Random random) {
      return isHan(name)
          ? Optional.empty()
          : changed(
              name, replace(name, SHORT_ENGLISH, "\\b").replaceAll("\\b(of|the|and|for) ", ""));
    }
  },
  ENGLISH_MISSPELT("English with a wrong letter") {
    @Override
    Optional<String> write(String name, Random random) {
      if (isHan(name) || isAcronym(name)) {
        return Optional.empty();
      }
      var words = new ArrayList<>(List.of(name.split(" ", -1)));
      var longWords = new ArrayList<Integer>();
      for (int at = 0; at < words.size(); at++) {
        if (words.get(at).matches("[A-Za-z]{5,}")) {
          longWords.add(at);
        }
      }
      if (longWords.isEmpty()) {
        return Optional.empty();
      }
      int at = longWords.get(random.nextInt(longWords.size()));
      return misspelt(words.get(at), random, "abcdefghijklmnopqrstuvwxyz")
          .map(
              word -> {
                words.set(at, word);
                return String.join(" ", words);
              });
    }
  };

  private static final String CHARACTERS = "学大研究所工业科技生物医药电子信息华东海人民中心公司管理";
  private static final Map<String, String> SHORT_CHINESE =
      pairs(
          "交通大学=交大,师范大学=师大,科技大学=科大,财经大学=财大,理工大学=理工大,中国科学院=中科院,国家重点实验室=国重,"
              + "研究所=所,农业科学院=农科院,卫生健康委员会=卫健委,经济和信息化委员会=经信委,大学=大");
  private static final Map<String, String> SHORT_ENGLISH =
      pairs(
          "University=Univ,Institutes=Inst,Institute=Inst,Laboratory=Lab,Sciences=Sci,Science=Sci,"
              + "Technology=Technol,National=Natl,Academy=Acad,Hospital=Hosp,Engineering=Engn,"
              + "Research=Res,Medicine=Med,Medical=Med,Chemistry=Chem,Chemical=Chem,Physics=Phys,"
              + "Development=Dev,Centre=Ctr,Center=Ctr,International=Int,Materials=Mat,"
              + "Education=Educ,Economics=Econ,Biology=Biol,Biological=Biol,Commission=Comm,"
              + "Pharmaceutical=Pharmaceut,Electronic=Elect,Systems=Syst,Information=Informat");

  private final String words;

  Noise(String words) {
    this.words = words;
  }

  /** The name as it might be written, or nothing where it can't be written so. */
  abstract Optional<String> write(String name, Random random);

  @Override
  public String toString() {
    return words;
  }

  private static boolean isHan(String name) {
    return HanScript.hasHan(name);
  }

  private static boolean isAcronym(String name) {
    return name.matches("[\\p{Lu}\\d]{2,8}");
  }

  private static Optional<String> changed(String name, String written) {
    var tidy = written.replaceAll(" +", " ").strip();
    return tidy.equals(name) || tidy.length() < 3 ? Optional.empty() : Optional.of(tidy);
  }

  private static String replace(String name, Map<String, String> pairs, String border) {
    var result = name;
    for (var pair : pairs.entrySet()) {
      result = result.replaceAll(border + pair.getKey() + border, pair.getValue());
    }
    return result;
  }

  /** One letter left out, doubled up, replaced or swapped with the next. */
  private static Optional<String> misspelt(String name, Random random, String alphabet) {
    var letters = new StringBuilder(name);
    int at = 1 + random.nextInt(name.length() - 2);
    char other = alphabet.charAt(random.nextInt(alphabet.length()));
    switch (random.nextInt(4)) {
      case 0 -> letters.deleteCharAt(at);
      case 1 -> letters.insert(at, other);
      case 2 -> letters.setCharAt(at, other);
      default -> {
        letters.setCharAt(at, name.charAt(at + 1));
        letters.setCharAt(at + 1, name.charAt(at));
      }
    }
    return changed(name, letters.toString());
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new LinkedHashMap<String, String>();
    for (String pair : text.split(",", -1)) {
      pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return pairs;
  }
}
