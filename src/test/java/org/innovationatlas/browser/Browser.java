package org.innovationatlas.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium that a reader looks at the pages with. */
final class Browser implements AutoCloseable {
  /** Why tests of pages in a browser did not run. */
  static final String NOT_INSTALLED =
      "CHROMIUM IS NOT INSTALLED: pages were not tested in a browser."
          + " On Debian: apt-get install chromium chromium-driver";

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int HEIGHT = 900;

  /** Selenium warns that it has no CDP of its own for this Chromium; none is used. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final URI root;
  private final String axe;

  Browser(URI root) throws IOException {
    this.root = root;
    SELENIUM.setLevel(Level.SEVERE);
    var options = new ChromeOptions();
    options.setBinary(program("chromium").orElseThrow());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options);
    this.driver.executeCdpCommand("Network.enable", Map.of());
    try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
      this.axe = new String(script.readAllBytes(), UTF_8);
    }
  }

  /** Whether there is a Chromium with its driver on this machine. */
  static boolean isInstalled() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Looks as a reader of the language does, through a window of the width, in light or dark. */
  void look(String language, int width, String scheme) {
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Saves what is downloaded to the folder. */
  void downloadTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  void open(String path) {
    driver.get(root.resolve(path).toString());
  }

  /** The element, as soon as it is there and can be seen. */
  WebElement see(String css) {
    return until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Chooses what can be clicked, where it is in the way of nothing. */
  void click(String css) {
    var element = see(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    until(ExpectedConditions.elementToBeClickable(element)).click();
  }

  <T> T until(Function<? super WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE).until(condition);
  }

  /** The text of the first file in the folder, as soon as it is whole. */
  String downloaded(Path folder) {
    return until(
        any -> {
          try (var files = Files.list(folder)) {
            var whole =
                files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElse(null);
            return whole == null || Files.size(whole) == 0 ? null : Files.readString(whole);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  /** What the page tells the console that is an error; forgets what it told before. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** What axe-core finds against the accessibility of the page. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    driver.executeScript(axe);
    return (List<String>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(
              violations.flatMap(({ id, nodes }) =>
                nodes.slice(0, 3).map(({ target, failureSummary }) =>
                  `${id}: ${target.join(' ')} ${failureSummary}`))));
            """);
  }

  /** A page is sound that breaks no rule of axe-core, logs no error and is no wider than shown. */
  void expectSound(String where) {
    assertThat(violations()).as(where).isEmpty();
    assertThat(errors()).as(where).isEmpty();
    assertThat(run("const e = document.documentElement; return e.scrollWidth - e.clientWidth"))
        .as("how much wider than the window: " + where)
        .isEqualTo(0L);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
