package org.innovationatlas.serve.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.innovationatlas.serve.guard.RunningQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts each request, and writes a line of JSON for it where it is wanted: when, which method and
 * path, which status, how many bytes in how many milliseconds; of a query its hash and why it was
 * stopped. No address, no header and no parameter, since these can tell of a person.
 */
public final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
  private static final int LONGEST_PATH = 512;

  private final Metrics metrics;
  private final Optional<OutputStream> target;

  /**
   * @param metrics counts requests
   * @param target takes the lines, if they are wanted
   */
  public AccessLog(Metrics metrics, Optional<OutputStream> target) {
    this.metrics = metrics;
    this.target = target;
  }

  @Override
  public void log(Request request, Response response) {
    var time = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
    metrics.answered(response.getStatus(), time);
    if (target.isPresent()) {
      write(target.get(), request, response, time);
    }
  }

  private static void write(OutputStream out, Request request, Response response, Duration time) {
    var path = String.valueOf(request.getHttpURI().getPath());
    var line = JSON.createObjectNode();
    line.put("time", TIME.format(Instant.now()));
    line.put("method", request.getMethod());
    line.put("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    line.put("status", response.getStatus());
    line.put("bytes", Response.getContentBytesWritten(response));
    line.put("ms", time.toMillis());
    RunningQuery.of(request)
        .ifPresent(
            query -> {
              line.put("query", query.hash());
              line.put("rows", query.rows());
              query.stopped().ifPresent(reason -> line.put("stopped", reason.name()));
            });
    try {
      var bytes = JSON.writeValueAsBytes(line);
      synchronized (out) {
        out.write(bytes);
        out.write('\n');
        out.flush();
      }
    } catch (IOException e) {
      LOG.warn("The access log can't be written: {}", e.getMessage());
    }
  }
}
