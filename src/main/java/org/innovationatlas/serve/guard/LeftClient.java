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
    WATCHED,
    SENDS_MORE,
    LEFT,
    ENDED
  }

  private final AbstractEndPoint endPoint;
  private State state = State.WATCHED;
  private Runnable onLeft = () -> {};

  private LeftClient(AbstractEndPoint endPoint) {
    this.endPoint = endPoint;
  }

  /** Begins to watch the client of the request, whose body must have been read. */
  static LeftClient watch(HttpServletRequest request) {
    var connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    if (!(connection.getEndPoint() instanceof AbstractEndPoint endPoint)) {
      throw new IllegalStateException("a connection without an end: " + connection);
    }
    var client = new LeftClient(endPoint);
    client.await();
    return client;
  }

  private void await() {
    if (!endPoint.tryFillInterested(this)) {
      throw new IllegalStateException("somebody else reads from " + endPoint);
    }
  }

  /** What to do when the client leaves; done at once if it has left already. */
  void onLeft(Runnable action) {
    synchronized (this) {
      if (state != State.LEFT) {
        onLeft = action;
        return;
      }
    }
    action.run();
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
