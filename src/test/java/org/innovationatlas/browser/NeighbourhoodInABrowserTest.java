package org.innovationatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is next to a thing with many neighbours can be read, and walked. */
@EnabledIf(
    value = "org.innovationatlas.browser.Browser#isInstalled",
    disabledReason = Browser.NOT_INSTALLED)
class NeighbourhoodInABrowserTest extends ShanghaiInABrowser {
  /** The drawing, which its library keeps at the element that it is drawn in. */
  private static final String DRAWING =
      "const drawing = document.querySelector('.graph .canvas')._cyreg?.cy;";

  private static Object ask(String question) {
    return browser.run(DRAWING + question);
  }

  private static void seeTheDrawing(String page) {
    browser.open(page);
    browser.run("document.querySelector('.graph').scrollIntoView()");
    browser.until(any -> Boolean.TRUE.equals(ask("return drawing?.nodes().length > 1")));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1440, light",
    "zh, 1440, dark",
    "en, 1024, dark",
    "en, 390, light",
    "zh, 390, dark"
  })
  void isReadable(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    seeTheDrawing("/shanghai/region/shanghai");
    assertThat(ask("return drawing.zoom()")).isEqualTo(1L);
    assertThat(
            ask(
                """
                const boxes = drawing.nodes().map((one) => one.boundingBox());
                const { clientWidth, clientHeight } = drawing.container();
                const outside = boxes.filter(({ x1, y1, x2, y2 }) =>
                  x1 < 0 || y1 < 0 || x2 > clientWidth || y2 > clientHeight);
                const covered = boxes.filter((one, at) => boxes.some((other, place) =>
                  place > at && one.x1 < other.x2 && other.x1 < one.x2
                  && one.y1 < other.y2 - 2 && other.y1 < one.y2 - 2));
                return outside.length + covered.length;
                """))
        .as("how many names are cut off or covered")
        .isEqualTo(0L);
    assertThat(browser.see(".graph .more a").getText()).containsPattern("\\d+");
  }

  @ParameterizedTest
  @CsvSource({"1440", "390"})
  void canBeWalked(int width) {
    browser.look("en", width, "light");
    seeTheDrawing("/shanghai/park/grand-neo-bay");
    ask("drawing.nodes().filter((one) => one.data('name') === 'Minhang District').emit('tap')");
    browser.until(
        any ->
            "Minhang District".equals(ask("return drawing.nodes('.centre').first().data('name')")));
    ask("drawing.nodes('.centre').emit('tap')");
    browser.see(".comparison");
  }
}
