package org.innovationatlas.serve.description;

import java.util.List;

/**
 * How a page is looked at.
 *
 * @param path the path of what it shows, percent-encoded
 * @param language the tag of the language it is in
 * @param formats in which it is to be had
 */
public record View(String path, String language, List<Representation> formats) {
  public View {
    formats = List.copyOf(formats);
  }
}
