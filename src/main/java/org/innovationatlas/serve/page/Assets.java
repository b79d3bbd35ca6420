package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.innovationatlas.serve.http.EntityTag;

/**
 * The files that pages are made of, at addresses that change with them, so that they may be kept
 * for ever: our own below a hash of them all, those of libraries below their versions.
 */
public final class Assets {
  /** Where the addresses begin. */
  static final String ROOT = "/assets/";

  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private static final List<String> OWN =
      List.of(
          "base.css",
          "parts.css",
          "ontology.css",
          "figures.css",
          "editor.css",
          "icon.svg",
          "page.js",
          "suggest.js",
          "home.js",
          "map.js",
          "around.js",
          "graph.js",
          "editor.js",
          "results.js",
          "labels.js",
          "compare.js");

  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "leaflet", List.of("dist/leaflet.js", "dist/leaflet.css"),
          "cytoscape", List.of("dist/cytoscape.esm.min.mjs"),
          "zazuko__yasgui", List.of("build/yasgui.min.js", "build/yasgui.min.css"));

  private static final Map<String, Asset> FILES = new LinkedHashMap<>();
  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    loadOwn();
    LIBRARIES.forEach(Assets::loadLibrary);
  }

  private Assets() {}

  /** Where a file is served: one of our own by its name, one of a library by its last name. */
  public static String path(String name) {
    return Optional.ofNullable(PATHS.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no file is called " + name));
  }

  /** The file that is served at the path below {@link #ROOT}. */
  static Optional<Asset> at(String path) {
    return Optional.ofNullable(FILES.get(path));
  }

  private static void loadOwn() {
    var contents = new LinkedHashMap<String, byte[]>();
    var all = new StringBuilder();
    for (String name : OWN) {
      var content = read("/assets/" + name);
      contents.put(name, content);
      all.append(EntityTag.of(content).value());
    }
    var hash = EntityTag.of(all.toString().getBytes(UTF_8)).value().substring(0, 12);
    contents.forEach((name, content) -> add(hash + "/" + name, name, content));
  }

  private static void loadLibrary(String library, List<String> files) {
    var version = version(library);
    for (String file : files) {
      var name = file.substring(file.indexOf('/') + 1);
      var content = read(WEBJARS + library + "/" + version + "/" + file);
      add(library + "-" + version + "/" + name, name, content);
    }
  }

  private static void add(String path, String name, byte[] content) {
    FILES.put(path, Asset.of(name, content));
    PATHS.put(name, ROOT + path);
  }

  /** The version is in the path of a WebJar's files, and its own description tells it. */
  private static String version(String library) {
    var properties = new Properties();
    try (var in =
        Assets.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (var in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not packed with the program; build it again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
