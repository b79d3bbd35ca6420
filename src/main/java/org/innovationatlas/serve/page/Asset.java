package org.innovationatlas.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.innovationatlas.serve.http.EntityTag;

/** A file that pages are made of, as it is and compressed. */
final class Asset {
  private final String mediaType;
  private final byte[] content;
  private final byte[] compressed;
  private final EntityTag tag;

  private Asset(String mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content;
    this.compressed = compress(content);
    this.tag = EntityTag.of(content);
  }

  static Asset of(String name, byte[] content) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return new Asset(
        switch (ending) {
          case "css" -> "text/css;charset=utf-8";
          case "js", "mjs" -> "text/javascript;charset=utf-8";
          case "svg" -> "image/svg+xml";
          default -> throw new IllegalArgumentException("no media type for " + name);
        },
        content);
  }

  private static byte[] compress(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  String mediaType() {
    return mediaType;
  }

  byte[] content(boolean gzip) {
    return gzip ? compressed : content;
  }

  /** Each encoding has a tag of its own (RFC 9110, section 8.8.3.3). */
  EntityTag tag(boolean gzip) {
    return gzip ? new EntityTag(tag.value() + "-gz") : tag;
  }
}
