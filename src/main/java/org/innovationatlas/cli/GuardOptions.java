package org.innovationatlas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.innovationatlas.serve.Settings;
import org.innovationatlas.serve.federation.Endpoints;
import org.innovationatlas.serve.guard.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of a server that strangers can reach: what a query may take, and what is logged. */
final class GuardOptions {
  private static final int MILLISECONDS = 1000;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "The longest time of a query; a request can ask for less by its parameter timeout. Default: ${DEFAULT-VALUE}")
  private double timeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "The most rows or triples of an answer, which is broken off there. Default: ${DEFAULT-VALUE}")
  private long rows;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description =
          "How many queries run at once; others wait for a few seconds. Default: four for each processor, at least 8")
  private @Nullable Integer queries;

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      converter = ServiceAddress.class,
      description =
          "Let queries call this SPARQL endpoint: SERVICE <URL>. Can be given several times. Default: no other host is called")
  private List<String> services = List.of();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Answer at most so many requests a second of one client. Default: any number")
  private @Nullable Double rate;

  @Option(
      names = "--trust-proxy",
      description =
          "A proxy stands before the server, and the last address in its header X-Forwarded-For is the client's.")
  private boolean trustProxy;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description =
          "Append a line of JSON to this file for each request, - for standard error; it tells nothing of who sent it.")
  private @Nullable String accessLog;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * The settings with what the options say.
   *
   * @param err where log lines go that no file is named for
   */
  Settings settings(Settings settings, PrintStream err) throws IOException {
    return settings
        .withLimits(limits(settings.limits()))
        .withServices(new Endpoints(services))
        .withRate(rate())
        .withTrustProxy(trustProxy)
        .withAccessLog(log(err));
  }

  /** Refuses what is no address before anything is loaded. */
  static final class ServiceAddress implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        return Endpoints.checked(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private Limits limits(Limits limits) {
    require(timeout > 0 && timeout < Integer.MAX_VALUE, "--timeout takes a positive number");
    require(rows > 0, "--max-rows takes a positive number");
    require(queries == null || queries > 1, "--queries takes a number of 2 or more");
    var timed = limits.withTime(Duration.ofMillis((long) (timeout * MILLISECONDS))).withRows(rows);
    return queries == null ? timed : timed.withAtOnce(queries);
  }

  private OptionalDouble rate() {
    require(rate == null || rate > 0, "--rate takes a positive number");
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  private void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private Optional<OutputStream> log(PrintStream err) throws IOException {
    if (accessLog == null) {
      return Optional.empty();
    }
    return Optional.of(
        accessLog.equals("-")
            ? err
            : Files.newOutputStream(
                Path.of(accessLog), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }
}
