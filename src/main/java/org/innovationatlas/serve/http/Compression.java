package org.innovationatlas.serve.http;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;

/** Compresses what is read as text on its way to those who take it so. */
public final class Compression {
  private Compression() {}

  /** Pages and JSON shrink to a fifth; what pages are made of is kept compressed already. */
  public static CompressionHandler handler() {
    var handler = new CompressionHandler();
    handler.putCompression(new GzipCompression());
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .compressIncludeMimeType("text/html")
            .compressIncludeMimeType("application/json")
            .compressIncludeMimeType("application/geo+json")
            .compressIncludeMimeType("application/sparql-results+json")
            .compressIncludeMethod("GET")
            .compressIncludeMethod("POST")
            .decompressExcludePath("/*") // a body that unfolds is refused
            .build());
    return handler;
  }
}
