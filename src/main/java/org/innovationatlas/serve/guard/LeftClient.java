package org.innovationatlas.serve.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client has closed its connection while it waits for the answer. The server reads
 * nothing meanwhile; what is read here, where the client sends its next request already, is handed
 * to the server for later.
 */
final class LeftClient implements Callback, AutoCloseable {
  private enum State {
    NEW,
    WATCHED,
    SENDS_MORE,
    LEFT,
    ENDED
  }

  private final AbstractEndPoint endPoint;
  private State state = State.NEW;
  private final Runnable onLeft;

  private LeftClient(AbstractEndPoint endPoint, Runnable onLeft) {
    this.endPoint = endPoint;
    this.onLeft = onLeft;
  }

  /**
   * The client of the request, whose body must have been read; not watched yet.
   *
   * @param onLeft what to do when the client leaves
   */
  static LeftClient of(HttpServletRequest request, Runnable onLeft) {
    var connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    if (!(connection.getEndPoint() instanceof AbstractEndPoint endPoint)) {
      throw new IllegalStateException("a connection without an end: " + connection);
    }
    return new LeftClient(endPoint, onLeft);
  }

  /** Begins to watch, unless it does or is closed. */
  void watch() {
    synchronized (this) {
      if (state == State.NEW) {
        state = State.WATCHED;
        await();
      }
    }
  }

  private void await() {
    if (!endPoint.tryFillInterested(this)) {
      throw new IllegalStateException("somebody else reads from " + endPoint);
    }
  }

  /** There is something to read, or the end. */
  @Override
  public void succeeded() {
    boolean left;
    synchronized (this) {
      if (state != State.WATCHED) {
        return;
      }
      state = isAtEnd() ? State.LEFT : State.SENDS_MORE;
      left = state == State.LEFT;
    }
    if (left) {
      onLeft.run();
    }
  }

  private boolean isAtEnd() {
    var read = BufferUtil.allocate(1);
    try {
      if (endPoint.fill(read) < 0) {
        return true;
      }
    } catch (IOException e) {
      return true;
    }
    if (endPoint.getConnection() instanceof Connection.UpgradeTo connection) {
      connection.onUpgradeTo(read);
    }
    return false;
  }

  /** The connection is closed, or was idle for long: then the client still waits. */
  @Override
  public void failed(Throwable failure) {
    synchronized (this) {
      if (state != State.WATCHED) {
        return;
      }
      if (failure instanceof TimeoutException) {
        await();
        return;
      }
      state = State.LEFT;
    }
    onLeft.run();
  }

  /** Nothing is read here any more. */
  @Override
  public void close() {
    synchronized (this) {
      boolean waits = state == State.WATCHED;
      state = State.ENDED;
      if (waits) {
        endPoint.getFillInterest().onFail(new IOException("the request has been answered"));
      }
    }
  }
}
