package org.innovationatlas.serve.dump;

import java.util.Locale;

/** The formats of files. */
public enum DumpFormat {
  NQ("application/n-quads"),
  TRIG("application/trig"),
  TTL("text/turtle"),
  JSONLD("application/ld+json");

  private final String mediaType;

  DumpFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of file names, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the format keeps the named graphs apart; the others hold their union. */
  public boolean isNamed() {
    return this != TTL;
  }
}
