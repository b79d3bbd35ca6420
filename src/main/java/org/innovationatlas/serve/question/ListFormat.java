package org.innovationatlas.serve.question;

import java.util.List;
import org.innovationatlas.serve.http.Format;
import org.innovationatlas.serve.http.Formats;

/** The formats of the list of questions, the preferred one first. */
@SuppressWarnings("ImmutableEnumChecker") // the list is never changed
enum ListFormat implements Format {
  JSON("json", "application/json"),
  HTML("html", "text/html", "application/xhtml+xml");

  static final Formats<ListFormat> ALL = new Formats<>(List.of(values()));

  private final String name;
  private final List<String> mediaTypes;

  ListFormat(String name, String... mediaTypes) {
    this.name = name;
    this.mediaTypes = List.of(mediaTypes);
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }
}
