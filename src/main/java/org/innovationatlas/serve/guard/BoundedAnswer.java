package org.innovationatlas.serve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The answer to a query: takes nothing more once the query is stopped, and stops it when the answer
 * is too long. An answer that has begun can't become another: it is cut off, with words that say
 * why, and the connection is broken, so that nobody takes it for whole.
 */
public final class BoundedAnswer extends HttpServletResponseWrapper {
  private static final String ATTRIBUTE = BoundedAnswer.class.getName();

  private final HttpServletRequest request;
  private Optional<RunningQuery> running = Optional.empty();
  private Optional<Stream> stream = Optional.empty();

  private BoundedAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  /** Gives each request such an answer. */
  public static Filter filter() {
    return new Filter() {
      @Override
      public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
          throws IOException, ServletException {
        var answer =
            new BoundedAnswer((HttpServletRequest) request, (HttpServletResponse) response);
        request.setAttribute(ATTRIBUTE, answer);
        chain.doFilter(request, answer);
      }
    };
  }

  /** The answer to a request that came through the filter. */
  public static BoundedAnswer of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof BoundedAnswer answer) {
      return answer;
    }
    throw new IllegalStateException("the request did not come through the filter");
  }

  /** Binds the answer to the query that makes it. */
  public void to(RunningQuery query) {
    running = Optional.of(query);
  }

  /** Why the query that makes the answer was stopped, if it was. */
  public Optional<StopReason> stopped() {
    return running.flatMap(RunningQuery::stopped);
  }

  /** Breaks off an answer that has begun, with words that say why. */
  public void cutOff(String words) throws IOException {
    var out = super.getOutputStream();
    try {
      out.write(("\n# " + words + "\n").getBytes(UTF_8));
      out.flush();
    } finally {
      ServletContextRequest.getServletContextRequest(request)
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream.isEmpty()) {
      stream = Optional.of(new Stream(super.getOutputStream()));
    }
    return stream.get();
  }

  private final class Stream extends ServletOutputStream {
    private final ServletOutputStream out;
    private long written;

    private Stream(ServletOutputStream out) {
      this.out = out;
    }

    private void count(int bytes) throws IOException {
      if (running.isPresent()) {
        var query = running.get();
        written += bytes;
        if (written > query.limits().bytes()) {
          query.stop(StopReason.BYTES);
        }
        if (query.stopped().isPresent()) {
          throw new IOException(query.stopped().get().words());
        }
      }
    }

    @Override
    public void write(int octet) throws IOException {
      count(1);
      out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      count(length);
      out.write(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
      count(0);
      out.flush();
    }

    @Override
    public void close() throws IOException {
      count(0);
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
