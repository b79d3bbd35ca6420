package org.innovationatlas.serve.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a page is looked at.
 *
 * @param path the path of what it shows, percent-encoded
 * @param language the tag of the language it is in
 * @param formats in which it is to be had
 * @param parameters what the address asks for beside the path, without the language
 */
public record View(
    String path,
    String language,
    List<Representation> formats,
    SortedMap<String, List<String>> parameters) {
  public View {
    formats = List.copyOf(formats);
    parameters = new TreeMap<>(parameters);
  }

  /** A view of an address without parameters. */
  public View(String path, String language, List<Representation> formats) {
    this(path, language, formats, new TreeMap<>());
  }

  /** The view with the parameters of a request. */
  public View asking(Map<String, String[]> parameters) {
    var asked = new TreeMap<String, List<String>>();
    parameters.forEach((name, values) -> asked.put(name, List.of(values)));
    asked.remove("lang");
    asked.remove("format");
    return new View(path, language, formats, asked);
  }

  /** The first value of a parameter. */
  public Optional<String> parameter(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }
}
