package org.innovationatlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.innovationatlas.text.NameLikeness.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  private static final NameReader READER = new NameReader(List.of("上海市", "Shanghai", "浦东新区"));
  private static final NameComparison COMPARISON = new NameComparison(READER);

  @ParameterizedTest
  @CsvSource({
    "復旦大學, 复旦大学, SAME",
    "Fudan University, FUDAN  UNIVERSITY., SAME",
    "Tongji-Universität, Tongji Universitat, SAME",
    "Shanghai Jiao Tong University, Shanghai Jiao Tong Univ, SAME",
    "Shanghai Jiao Tong University, Shanghai Jiaotong University, SAME_BUT_FORM",
    "上海君实生物医药科技股份有限公司, 上海君实生物医药科技, SAME_BUT_FORM",
    "上海城投（集团）有限公司, 上海城投, SAME_BUT_FORM",
    "上海市气象局, 上海气象局, SAME_BUT_FORM",
    "上海市计划生育科学研究所, 计划生育科学研究所, SAME_BUT_PLACE",
    "Shanghai Academy of Agricultural Sciences, Agricultural Academy of Sciences Shanghai, OTHER_ORDER",
    "Shanghai University of Finance and Economics, Shanghai Univ Finance Econ, ABBREVIATED",
    "上海交通大学, 上海交大, SAME",
    "中国科学院上海药物研究所, 中科院上海药物所, SAME",
    "第六人民医院, 第六人民医员, MISSPELT",
    "State Key Laboratory of Neuroscience, Stae Key Lab of Neuroscience, MISSPELT",
    "航运技术与安全国家重点实验室, 航运技术与安全国家点重实验室, MISSPELT",
  })
  void takesTheseForOneName(String left, String right, Kind kind) {
    var likeness = compare(left, right);
    assertThat(likeness.kind()).isEqualTo(kind);
    assertThat(likeness.score()).isGreaterThanOrEqualTo(0.88);
  }

  @ParameterizedTest
  @CsvSource({
    "上海大学, 上海海洋大学",
    "上海大学, 上海交通大学",
    "上海电机学院, 上海电力学院",
    "上海市第六人民医院, 上海市第九人民医院",
    "华东师范大学, 华中师范大学",
    "华东师范大学, 山东师范大学",
    "复旦大学, 复旦大学附属中山医院",
    "Shanghai University, ShanghaiTech University",
    "Shanghai University, Shanghai Ocean University",
    "First People's Hospital, Sixth People's Hospital",
    "Institute of Metrology, Institute of Meteorology",
    "Amber, Imber",
    "SIT, Shanghai Institute of Technology",
    "Institute of Science, Institute of Science",
    "同济大学, Tongji University",
    "青浦县, 青浦区",
    "Chongming County, Chongming District",
  })
  void isNotSureThatTheseAreOneName(String left, String right) {
    assertThat(compare(left, right).score()).isLessThan(0.9);
    assertThat(compare(right, left).score()).isEqualTo(compare(left, right).score());
  }

  @Test
  void findsNamesThatMayBeAlikeAmongMany() {
    var names =
        Map.of(
            1, List.of(READER.read("中国科学院上海硅酸盐研究所"), READER.read("Shanghai Institute of Ceramics")),
            2, List.of(READER.read("上海交通大学"), READER.read("Shanghai Jiao Tong University")),
            3, List.of(READER.read("复旦大学"), READER.read("Fudan University")));
    try (var index = NameIndex.of(names)) {
      assertThat(index.candidates(READER.read("中科院上海硅酸盐所"), 5)).startsWith(1);
      assertThat(index.candidates(READER.read("Inst Ceramics"), 5)).startsWith(1);
      assertThat(index.candidates(READER.read("上海交大"), 5)).startsWith(2);
      assertThat(index.candidates(READER.read("SJTU"), 5)).containsExactly(2);
      assertThat(index.candidates(READER.read("Fudann Univ"), 5)).startsWith(3);
      assertThat(index.candidates(READER.read("Quay Harbour Authority"), 5)).isEmpty();
    }
  }

  @Test
  void simplifiesEveryTraditionalCharacterThatTheTableHas() {
    assertThat(HanScript.simplify("上海電子資訊職業技術學院 (SEI)")).isEqualTo("上海电子资讯职业技术学院 (SEI)");
  }

  private static NameLikeness compare(String left, String right) {
    return COMPARISON.compare(READER.read(left), READER.read(right));
  }
}
