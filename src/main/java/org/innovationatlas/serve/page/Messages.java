package org.innovationatlas.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.innovationatlas.serve.http.Languages;

/** What pages say, in one language; the texts are in a file for each. */
public final class Messages {
  private static final Map<String, Messages> ALL =
      Languages.ALL.stream().collect(Collectors.toMap(one -> one, Messages::new));

  private final String language;
  private final Locale locale;
  private final Properties texts = new Properties();

  private Messages(String language) {
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    var file = "/messages/" + language + ".properties";
    try (var in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not packed with the program; build it again");
      }
      texts.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The messages in a language.
   *
   * @param language one of {@link Languages#ALL}
   */
  static Messages in(String language) {
    var found = ALL.get(language);
    if (found == null) {
      throw new IllegalArgumentException("no messages in " + language);
    }
    return found;
  }

  /** The tag of the language (BCP 47). */
  public String language() {
    return language;
  }

  /** The languages that pages are not in at the moment. */
  public String other() {
    return Languages.ALL.stream().filter(tag -> !tag.equals(language)).findFirst().orElseThrow();
  }

  /**
   * A text.
   *
   * @param values what stands at its places, as {@link String#format} has them
   */
  public String text(String key, Object... values) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no message has the key " + key);
    }
    return values.length == 0 ? text : String.format(locale, text, values);
  }

  /** A text that need not be there. */
  Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** A text for a number: English has another one for one. */
  public String count(String key, long number) {
    var one = key + ".one";
    return text(number == 1 && texts.containsKey(one) ? one : key, number);
  }

  /** The keys of all texts. */
  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
