package org.innovationatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What readers come for, from the first page to the end, in both languages at three widths. */
@EnabledIf(
    value = "org.innovationatlas.browser.Browser#isInstalled",
    disabledReason = Browser.NOT_INSTALLED)
class JourneysTest extends ShanghaiInABrowser {
  private static final String LOOKS =
      """
      en, 1440, light
      en, 1024, dark
      en,  390, light
      zh, 1440, dark
      zh, 1024, light
      zh,  390, dark
      """;

  @TempDir private Path downloads;

  private void expectPage(String language, String where) {
    assertThat(browser.see("html").getAttribute("lang")).isEqualTo(language);
    assertThat(browser.errors()).as(where).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(textBlock = LOOKS)
  void findsAParkAndSeesWhoSaysSo(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    browser.open("/");
    var words = language.equals("zh") ? "网络安全产业" : "cybersecurity industry";
    browser.see("#home-search").sendKeys(words);
    browser.see("#home-search-suggestions [role=option]");
    browser.see("#home-search").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see(".facts");
    expectPage(language, "the park");
    browser.click(".facts .evidence summary:has(.seal:not(.bare))");
    var quote = browser.see(".facts .evidence[open] q").getText();
    assertThat(quote).isNotEmpty();
    browser.click(".facts .evidence[open] .source a");
    browser.see(".claims table");
    assertThat(browser.all(".claims q").stream().map(WebElement::getText)).contains(quote);
    expectPage(language, "the passage");
  }

  @ParameterizedTest
  @CsvSource(textBlock = LOOKS)
  void findsWhichDistrictsPursueTheMetaverse(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    browser.open("/");
    browser.click(".themes a[href='/theme/metaverse']");
    browser.see(".pursuits h3");
    assertThat(browser.all(".pursuits h3 a").stream().map(link -> link.getDomAttribute("href")))
        .containsExactlyInAnyOrder(
            "/shanghai/district/xuhui",
            "/shanghai/district/changning",
            "/shanghai/district/hongkou");
    expectPage(language, "the theme");
  }

  @ParameterizedTest
  @CsvSource(textBlock = LOOKS)
  void comparesTwoDistricts(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    browser.open("/compare");
    for (String district : List.of("putuo", "hongkou")) {
      browser.click("label:has([value='/shanghai/district/" + district + "'])");
    }
    browser.click(".choose button");
    browser.see("table.compare");
    assertThat(browser.all("table.compare thead th")).hasSize(2);
    assertThat(browser.all("table.compare tbody td .items li")).isNotEmpty();
    expectPage(language, "the comparison");
  }

  @ParameterizedTest
  @CsvSource(textBlock = LOOKS)
  void runsAnExampleQueryAndDownloadsCsv(String language, int width, String scheme) {
    browser.look(language, width, scheme);
    browser.downloadTo(downloads);
    browser.open("/sparql");
    new Select(browser.see("#example")).selectByValue("metaverse-districts");
    browser.see(".yasr table tbody tr");
    browser.click("#csv");
    assertThat(browser.downloaded(downloads)).startsWith("district,");
    expectPage(language, "the editor");
  }
}
