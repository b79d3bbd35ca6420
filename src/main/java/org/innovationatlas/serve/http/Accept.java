package org.innovationatlas.serve.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.QuotedCSV;

/** What a client accepts, as its header {@code Accept} says (RFC 9110, section 12.5.1). */
public final class Accept {
  private static final int LONGEST_KNOWN = 500;

  /** Clients say the same again and again. */
  private static final Cache<List<String>, Accept> KNOWN =
      Caffeine.newBuilder().maximumSize(200).build();

  private final List<Range> ranges;
  private final Map<List<String>, Optional<String>> chosen = new ConcurrentHashMap<>();

  private Accept(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** What the client of the request accepts; without a header that can be read, everything. */
  public static Accept of(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders("Accept"));
    return String.join("", headers).length() > LONGEST_KNOWN
        ? of(headers)
        : KNOWN.get(headers, Accept::of);
  }

  /**
   * @param headers the values of the header
   */
  static Accept of(List<String> headers) {
    var ranges = new ArrayList<Range>();
    for (String value : new QuotedCSV(true, headers.toArray(String[]::new)).getValues()) {
      Range.parse(value, ranges.size()).ifPresent(ranges::add);
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1, 0)) : ranges);
  }

  /**
   * The offer that the client prefers: of the highest quality, then the one that it names most
   * exactly, then the one that it names first, then the one that is offered first.
   *
   * @param offers media types
   */
  public Optional<String> choose(List<String> offers) {
    return chosen.computeIfAbsent(offers, this::best);
  }

  private Optional<String> best(List<String> offers) {
    return offers.stream()
        .flatMap(offer -> match(offer).stream())
        .filter(match -> match.range().quality() > 0)
        .max(
            Comparator.comparingDouble((Match match) -> match.range().quality())
                .thenComparingInt(match -> match.range().precision())
                .thenComparingInt(match -> -match.range().place())
                .thenComparingInt(match -> -offers.indexOf(match.offer())))
        .map(Match::offer);
  }

  /** Whether the client names the media type itself, not only by a wildcard. */
  public boolean names(String mediaType) {
    return match(mediaType)
        .filter(match -> match.range().precision() == Range.EXACT && match.range().quality() > 0)
        .isPresent();
  }

  /** The most exact of the ranges that the offer is in decides on it. */
  private Optional<Match> match(String offer) {
    return ranges.stream()
        .filter(range -> range.holds(offer))
        .max(Comparator.comparingInt(Range::precision))
        .map(range -> new Match(offer, range));
  }

  private record Match(String offer, Range range) {}

  private record Range(String type, String subtype, double quality, int place) {
    static final int EXACT = 2;

    static Optional<Range> parse(String value, int place) {
      var parts = value.toLowerCase(Locale.ROOT).split(";", -1);
      var names = parts[0].strip().split("/", -1);
      if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
        return Optional.empty();
      }
      double quality = 1;
      for (String parameter : parts) {
        var stripped = parameter.strip();
        if (stripped.startsWith("q=")) {
          quality = quality(stripped.substring(2));
        }
      }
      return Optional.of(new Range(names[0], names[1], quality, place));
    }

    /** A quality that can't be read counts as none given. */
    private static double quality(String number) {
      try {
        return Math.min(1, Math.max(0, Double.parseDouble(number)));
      } catch (NumberFormatException e) {
        return 1;
      }
    }

    boolean holds(String mediaType) {
      int slash = mediaType.indexOf('/');
      return switch (precision()) {
        case 0 -> true;
        case 1 -> mediaType.substring(0, slash).equals(type);
        default -> mediaType.equals(type + "/" + subtype);
      };
    }

    int precision() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : EXACT;
    }
  }
}
