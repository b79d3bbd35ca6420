package org.innovationatlas.serve.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.innovationatlas.model.Atlas;

/** A licence that data is under, as the data names it. */
public record Licence(String iri) {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("https?://creativecommons\\.org/licenses/([a-z-]+)/(\\d\\.\\d)/?");
  private static final Pattern ZERO =
      Pattern.compile("https?://creativecommons\\.org/publicdomain/zero/1\\.0/?");
  private static final Pattern OPEN_DATA_COMMONS =
      Pattern.compile("https?://(?:www\\.)?opendatacommons\\.org/licenses/([a-z]+)/1-0/?");

  /** Its short name where it is a usual one, else its IRI. */
  public String name() {
    var creative = CREATIVE_COMMONS.matcher(iri);
    if (creative.matches()) {
      return "CC " + creative.group(1).toUpperCase(Locale.ROOT) + " " + creative.group(2);
    }
    if (ZERO.matcher(iri).matches()) {
      return "CC0 1.0";
    }
    var open = OPEN_DATA_COMMONS.matcher(iri);
    return switch (open.matches() ? open.group(1) : "") {
      case "odbl" -> "ODbL 1.0";
      case "by" -> "ODC-By 1.0";
      case "pddl" -> "PDDL 1.0";
      default -> iri;
    };
  }

  /** The licences of the facts of atlases, each once. */
  public static List<Licence> ofFacts(List<Atlas> atlases) {
    return atlases.stream().map(Atlas::licence).distinct().map(Licence::new).toList();
  }

  /** The licence of the facts where all atlases have the same. */
  public static Optional<Licence> ofAllFacts(List<Atlas> atlases) {
    return Optional.of(ofFacts(atlases)).filter(all -> all.size() == 1).map(all -> all.get(0));
  }
}
