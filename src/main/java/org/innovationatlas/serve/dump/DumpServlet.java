package org.innovationatlas.serve.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.innovationatlas.serve.http.EntityTag;
import org.innovationatlas.serve.http.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /dump/<file>}, whole or in parts (RFC 9110, section 14), with the digest of the
 * file (RFC 9530). Jetty's servlet for files does the sending.
 */
final class DumpServlet extends ResourceServlet {
  private static final long serialVersionUID = 1L;

  private final transient Dumps dumps;

  DumpServlet(Dumps dumps) {
    this.dumps = dumps;
  }

  @Override
  public void init() throws ServletException {
    var types = ServletContextHandler.getServletContextHandler(getServletContext()).getMimeTypes();
    for (DumpFormat format : DumpFormat.values()) {
      types.addMimeMapping(format.ending(), format.mediaType());
    }
    super.init();
  }

  @Override
  public @Nullable String getInitParameter(String name) {
    return switch (name) {
      case "baseResource" -> dumps.folder().toUri().toString();
      case "dirAllowed", "etags" -> "false";
      case "acceptRanges" -> "true";
      default -> null;
    };
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var name = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    var made = dumps.made();
    if (name.equals(Dumps.CHECKSUMS)) {
      var sums = Files.readString(made.folder().resolve(name));
      response.setHeader("Cache-Control", "public, max-age=60");
      if (!EntityTag.of(sums.getBytes(UTF_8)).answers(request, response)) {
        Plain.say(response, HttpServletResponse.SC_OK, sums);
      }
      return;
    }
    var file = made.file(name);
    if (file.isEmpty()) {
      Plain.say(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          "There is no file \"" + name + "\"; /dump/ lists those that there are.");
      return;
    }
    send(file.get(), new InFolder(request, made.folder()), response);
  }

  private void send(DumpFile file, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setHeader("Repr-Digest", file.sha256().asDigestField());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    var tag = EntityTag.of(file.sha256().hexadecimal());
    if (!tag.answers(request, response)) {
      super.doGet(new Ranged(request, tag), response);
    }
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    Plain.say(
        response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Files can only be fetched here.");
  }

  /** A request for a file, as one for it in the folder that it is in. */
  private static final class InFolder extends HttpServletRequestWrapper {
    private final Path folder;

    private InFolder(HttpServletRequest request, Path folder) {
      super(request);
      this.folder = folder;
    }

    @Override
    public String getPathInfo() {
      return "/" + folder.getFileName() + super.getPathInfo();
    }
  }

  /**
   * A request with the condition {@code If-Range} decided (RFC 9110, section 13.1.5), which Jetty
   * does only by dates: a part of a file that is another one by now is asked for as a whole.
   */
  private static final class Ranged extends HttpServletRequestWrapper {
    private final Set<String> leftOut;

    private Ranged(HttpServletRequest request, EntityTag tag) {
      super(request);
      var condition = Objects.requireNonNullElse(request.getHeader("If-Range"), "");
      boolean byTag = condition.contains("\"");
      boolean outdated = byTag && !condition.equals(tag.toString());
      this.leftOut = outdated ? Set.of("range", "if-range") : byTag ? Set.of("if-range") : Set.of();
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isLeftOut(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isLeftOut(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      var names = Collections.list(super.getHeaderNames());
      names.removeIf(this::isLeftOut);
      return Collections.enumeration(names);
    }

    private boolean isLeftOut(String name) {
      return leftOut.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}
