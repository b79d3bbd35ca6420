package org.innovationatlas.link;

import java.util.Collection;

/** What the IRIs of a data set begin with. */
final class IriSpaces {
  private IriSpaces() {}

  /** The longest beginning that all have in common, up to a slash or hash; empty for no IRIs. */
  static String common(Collection<String> iris) {
    String common = null;
    for (String iri : iris) {
      var bare = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
      var space = bare.substring(0, lastBorder(bare) + 1);
      common = common == null ? space : shared(common, space);
    }
    return common == null ? "" : common;
  }

  private static String shared(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    var start = one.substring(0, length);
    return start.substring(0, lastBorder(start) + 1);
  }

  private static int lastBorder(String iri) {
    return Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
  }
}
