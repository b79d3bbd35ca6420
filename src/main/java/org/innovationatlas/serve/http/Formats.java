package org.innovationatlas.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which something is answered. */
public final class Formats<F extends Format> {
  private final List<F> offered;
  private final List<String> mediaTypes;

  /**
   * @param offered the formats, the preferred one first
   */
  public Formats(List<F> offered) {
    this.offered = List.copyOf(offered);
    this.mediaTypes = offered.stream().flatMap(format -> format.mediaTypes().stream()).toList();
  }

  /** The formats, the preferred one first. */
  public List<F> offered() {
    return offered;
  }

  /**
   * What a client gets.
   *
   * @param format the format
   * @param mediaType the format's media type that the client asks for
   */
  public record Choice<F>(F format, String mediaType) {}

  /** The format that the request asks for: by its parameter {@code format}, else by Accept. */
  public Optional<Choice<F>> asked(HttpServletRequest request) {
    var name = request.getParameter("format");
    return name == null ? accepted(Accept.of(request)) : named(name);
  }

  /** The format with a name, which may be a media type. */
  public Optional<Choice<F>> named(String name) {
    return ofMediaType(name)
        .or(
            () ->
                offered.stream()
                    .filter(format -> format.names().contains(name))
                    .findFirst()
                    .map(format -> new Choice<>(format, format.mediaTypes().get(0))));
  }

  /** The format that the client prefers; nothing where it accepts none of them. */
  public Optional<Choice<F>> accepted(Accept accept) {
    return accept.choose(mediaTypes).flatMap(this::ofMediaType);
  }

  private Optional<Choice<F>> ofMediaType(String mediaType) {
    return offered.stream()
        .filter(format -> format.mediaTypes().contains(mediaType))
        .findFirst()
        .map(format -> new Choice<>(format, mediaType));
  }

  /** What there is, for people to read. */
  @Override
  public String toString() {
    return offered.stream()
        .map(format -> format.mediaTypes().get(0) + " (" + format.names().get(0) + ")")
        .collect(Collectors.joining(", "));
  }
}
