package org.innovationatlas.serve.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** Lets an answer through, and keeps it beside if it may be kept and is not too long. */
final class Capture extends HttpServletResponseWrapper {
  private static final String VARIES_BY_ENCODING = "Accept-Encoding";

  private final HttpServletRequest request;
  private final int longest;
  private final Runnable givenUp;
  private final List<byte[]> kept = new ArrayList<>();
  private int length;
  private boolean isGivenUp;
  private Optional<HttpFields> headers = Optional.empty();
  private Optional<ServletOutputStream> stream = Optional.empty();

  /**
   * @param longest how many bytes are kept at most
   * @param givenUp is run as soon as it is plain that the answer is not kept
   */
  Capture(HttpServletRequest request, HttpServletResponse response, int longest, Runnable givenUp) {
    super(response);
    this.request = request;
    this.longest = longest;
    this.givenUp = givenUp;
  }

  /** The whole answer; nothing where it is not to be kept. */
  Optional<KeptAnswer> answer() {
    return getStatus() != SC_OK || isGivenUp
        ? Optional.empty()
        : headers.map(known -> new KeptAnswer(known, body()));
  }

  private byte[] body() {
    var body = ByteBuffer.allocate(length);
    kept.forEach(body::put);
    return body.array();
  }

  private boolean mayBeKept() {
    var cached = getHeader("Cache-Control");
    var tag = getHeader("ETag");
    return getStatus() == SC_OK
        && tag != null
        && tag.startsWith("\"")
        && cached != null
        && cached.startsWith("public")
        && getHeaders("Vary").stream().noneMatch(VARIES_BY_ENCODING::equalsIgnoreCase);
  }

  private void keep(byte[] bytes, int start, int count) {
    if (isGivenUp) {
      return;
    }
    if (headers.isEmpty() && mayBeKept()) { // later they are also those of a compressed body
      headers = Optional.of(KeptAnswer.headers(request));
    }
    if (headers.isPresent() && length + count <= longest) {
      kept.add(Arrays.copyOfRange(bytes, start, start + count));
      length += count;
    } else {
      giveUp();
    }
  }

  private void giveUp() {
    isGivenUp = true;
    kept.clear();
    givenUp.run();
  }

  @Override
  public void resetBuffer() {
    giveUp();
    super.resetBuffer();
  }

  @Override
  public void reset() {
    giveUp();
    super.reset();
  }

  @Override
  public void sendError(int status) throws IOException {
    giveUp();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    giveUp();
    super.sendError(status, message);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream.isEmpty()) {
      stream = Optional.of(new Tee(super.getOutputStream()));
    }
    return stream.get();
  }

  private final class Tee extends ServletOutputStream {
    private final ServletOutputStream out;

    private Tee(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      keep(bytes, start, length);
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        giveUp(); // the rest never comes
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
