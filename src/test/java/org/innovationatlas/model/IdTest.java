package org.innovationatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of things and of passages. */
class IdTest {
  @Test
  void readsTheIdOfAThing() {
    assertThat(FactId.parse("event-series/tide-talks-2"))
        .hasValue(new FactId("event-series", "tide-talks-2"));
    assertThat(FactId.parse("park/5g")).map(FactId::toString).hasValue("park/5g");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "park",
        "park/",
        "/tide",
        "Park/tide",
        "parks/tide",
        "passage/tide",
        "park/Tide",
        "park/tide bay",
        "park/tide--bay",
        "park/-tide",
        "park/tide-",
        "park/tide/bay",
        "park/潮湾",
        "park/tide\n",
        " park/tide"
      })
  void acceptsNoOtherIdOfAThing(String text) {
    assertThat(FactId.parse(text)).isEmpty();
  }

  @Test
  void hasNoIdWithAWrongSlug() {
    assertThatThrownBy(() -> new FactId("park", "Tide")).hasMessageContaining("\"Tide\"");
  }

  @Test
  void readsTheIdOfAPassage() {
    assertThat(PassageId.parse("passage/2022/4.3/8")).hasValue(new PassageId("2022", "4.3", 8));
    assertThat(PassageId.parse("passage/2022-h1/annex-a/10"))
        .map(PassageId::toString)
        .hasValue("passage/2022-h1/annex-a/10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "passage",
        "passage/2022/4.3",
        "passage/2022/4.3/0",
        "passage/2022/4.3/08",
        "passage/2022/4.3/-1",
        "passage/2022/4.3/8/",
        "passage/2022//8",
        "passage/2022/.3/8",
        "passage/2022/4.3/9999999999",
        "passage/2022/A/8",
        "Passage/2022/4.3/8",
        "passage/2022/4.3/8\n"
      })
  void acceptsNoOtherIdOfAPassage(String text) {
    assertThat(PassageId.parse(text)).isEmpty();
  }

  @Test
  void ordersPassagesByTheirNumbers() {
    assertThat(
            Stream.of("2023/4.3/1", "2022/4.3/10", "2022/4.3/9", "2022/4.2/11")
                .map(id -> PassageId.parse("passage/" + id).orElseThrow())
                .sorted())
        .map(PassageId::toString)
        .containsExactly(
            "passage/2022/4.2/11",
            "passage/2022/4.3/9",
            "passage/2022/4.3/10",
            "passage/2023/4.3/1");
  }
}
