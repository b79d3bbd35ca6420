package org.innovationatlas.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.innovationatlas.serve.http.UnfitRequest;

/** The parameters of a request; those that nobody asks for are passed over. */
final class Parameters {
  private final HttpServletRequest request;

  Parameters(HttpServletRequest request) {
    this.request = request;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** The parameter, which there must be. */
  String required(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new UnfitRequest("The parameter " + name + " is missing."));
  }

  /** A whole number. */
  Optional<Integer> number(String name, int lowest) {
    return text(name).filter(text -> !text.isBlank()).map(text -> number(name, text, lowest));
  }

  private static int number(String name, String text, int lowest) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= lowest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UnfitRequest(
        "%s=%s is not what it takes; give a whole number from %d".formatted(name, text, lowest));
  }
}
