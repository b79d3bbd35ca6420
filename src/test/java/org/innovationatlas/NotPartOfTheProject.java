package org.innovationatlas;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files that tests can read though they are no part of the project. */
public final class NotPartOfTheProject {
  private NotPartOfTheProject() {}

  /**
   * The path that an environment variable names; where it names none, the tests are skipped, and
   * say so.
   *
   * @param tests what is skipped
   * @param otherwise what is not done then
   */
  public static String namedBy(String variable, Class<?> tests, String otherwise) {
    var path = System.getenv(variable);
    boolean named = path != null && !path.isBlank();
    var reason = variable + " names no " + otherwise;
    if (!named) {
      System.err.println("SKIPPED " + tests.getSimpleName() + ": " + reason);
    }
    assumeTrue(named, reason);
    return path;
  }
}
