package org.innovationatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page is sound: for those who can't see it, too, and in a narrow window. */
@EnabledIf(
    value = "org.innovationatlas.browser.Browser#isInstalled",
    disabledReason = Browser.NOT_INSTALLED)
class PagesInABrowserTest extends ShanghaiInABrowser {
  private static final String MISSING = "/nothing/here";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/?shade=theme/metaverse",
          "/shanghai/park/grand-neo-bay",
          "/shanghai/district/putuo",
          "/theme/metaverse",
          "/shanghai/passage/2022/4.3/8",
          "/compare?with=/shanghai/district/putuo&with=/shanghai/district/hongkou",
          "/search?q=metaverse",
          "/queries",
          "/queries/districts-of-a-theme",
          MISSING);

  /** Bytes of transfer that a page may take, editor aside. */
  private static final long MOST_BYTES = 200 * 1024;

  @ParameterizedTest
  @CsvSource({
    "en, 1440, light",
    "en, 1024, light",
    "en, 390, dark",
    "zh, 1440, dark",
    "zh, 1024, light",
    "zh, 390, light"
  })
  void breakNoRule(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    assertThat(PAGES)
        .allSatisfy(
            page -> {
              browser.open(page);
              if (page.equals(MISSING)) {
                browser.errors(); // the browser itself logs that the page is missing
              }
              browser.expectSound(page + " in " + language + ", " + width + " wide, " + scheme);
            });
  }

  /** It has a hundred drawings, which take the rules long to look at, so it is looked at twice. */
  @ParameterizedTest
  @CsvSource({"en, 1440, light", "zh, 390, dark"})
  void theVocabularyBreaksNoRule(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    browser.open("/ontology");
    browser.expectSound("/ontology in " + language + ", " + width + " wide, " + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theEditorBreaksNoRule(String scheme) {
    browser.look("en", 1440, scheme);
    browser.open(
        "/sparql?query=SELECT%20*%20%7B%20%3Fs%20a%20%3Chttps%3A%2F%2Fw3id.org%2Finnovation-atlas%2Fontology%23District%3E%20%7D");
    browser.see(".yasqe");
    browser.expectSound("/sparql, " + scheme);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/shanghai/park/grand-neo-bay",
        "/shanghai/district/putuo",
        "/theme/metaverse",
        "/ontology"
      })
  void takesLittleToLoad(String page) {
    browser.look("en", 1440, "light");
    browser.open(page);
    browser.see("main");
    browser.run("window.scrollTo(0, document.body.scrollHeight)");
    var bytes =
        (Number)
            browser.run(
                """
                const entries = performance.getEntriesByType('resource')
                  .concat(performance.getEntriesByType('navigation'));
                return entries.reduce((sum, one) => sum + one.encodedBodySize, 0);
                """);
    assertThat(bytes.longValue()).isPositive().isLessThan(MOST_BYTES);
  }
}
