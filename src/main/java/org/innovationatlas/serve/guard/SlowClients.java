package org.innovationatlas.serve.guard;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.innovationatlas.serve.http.RequestGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off who sends a request or takes an answer too slowly. The head of a request, its body, and
 * each piece of an answer have a time; a body is read before a thread is given to the request, so
 * that who sends slowly holds none.
 */
public final class SlowClients extends Handler.Wrapper implements Connection.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
  private static final int OVERHEAD_OF_A_PIECE = 16;
  private static final long LOOK_MILLISECONDS = 250;

  private final Duration patience;
  private final Map<Object, Pending> pending = new ConcurrentHashMap<>();
  private final Map<Connection, Head> heads = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::watch, "slow-clients");

  private record Pending(EndPoint client, long since) {}

  private record Arrival(EndPoint client, String request) {}

  /**
   * What is known of a connection: how much had come when the last answer ended, and since when
   * more came.
   */
  private static final class Head {
    private long answered;
    private long bytes;
    private long since = System.nanoTime();
  }

  /**
   * @param patience how long a head, a body or a piece of an answer of some 32 KiB may take
   */
  private SlowClients(Duration patience) {
    this.patience = patience;
    thread.setDaemon(true);
  }

  /** Puts itself before all that the server does. */
  public static void guard(Server server, Duration patience, long longestBody) {
    var slow = new SlowClients(patience);
    for (var servlets : server.getDescendants(ServletContextHandler.class)) {
      servlets.setMaxFormContentSize(Math.toIntExact(longestBody));
      servlets.setMaxFormKeys(RequestGuard.MOST_FIELDS);
    }
    slow.setHandler(
        new EagerContentHandler(
            slow.new Whole(server.getHandler()),
            new RetainedContentLoaderFactory(longestBody, OVERHEAD_OF_A_PIECE, true)));
    server.setHandler(slow);
    server.addBean(slow.new Watch());
    for (var connector : server.getConnectors()) {
      ((ContainerLifeCycle) connector).addBean(slow);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var client = request.getConnectionMetaData().getConnection().getEndPoint();
    var arrival = new Arrival(client, request.getId());
    begin(arrival, client);
    return super.handle(
        request,
        new Timed(request, response, client),
        Callback.from(callback, () -> pending.remove(arrival)));
  }

  private void begin(Object what, EndPoint client) {
    pending.put(what, new Pending(client, System.nanoTime()));
  }

  /** Here the whole request has come. */
  private final class Whole extends Handler.Wrapper {
    private Whole(Handler next) {
      super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var client = request.getConnectionMetaData().getConnection().getEndPoint();
      pending.remove(new Arrival(client, request.getId()));
      return super.handle(request, response, callback);
    }
  }

  /** An answer of which each piece has its time. */
  private final class Timed extends Response.Wrapper {
    private final EndPoint client;

    private Timed(Request request, Response response, EndPoint client) {
      super(request, response);
      this.client = client;
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback callback) {
      var key = new Object();
      begin(key, client);
      super.write(last, piece, Callback.from(() -> pending.remove(key), callback));
    }
  }

  @Override
  public void onOpened(Connection connection) {
    heads.put(connection, new Head());
  }

  @Override
  public void onClosed(Connection connection) {
    heads.remove(connection);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLISECONDS);
        long now = System.nanoTime();
        pending.values().stream()
            .filter(one -> now - one.since() > patience.toNanos())
            .forEach(one -> cutOff(one.client()));
        heads.forEach((connection, head) -> look(connection, head, now));
      }
    } catch (InterruptedException e) {
      LOG.debug("The server is stopped", e);
    }
  }

  /** A head that has begun and does not end. */
  private void look(Connection connection, Head head, long now) {
    boolean between = connection.getMessagesIn() == connection.getMessagesOut();
    if (!between || connection.getMessagesOut() != head.answered) {
      head.answered = connection.getMessagesOut();
      head.bytes = connection.getBytesIn();
      head.since = now;
    } else if (connection.getBytesIn() == head.bytes) {
      head.since = now;
    } else if (now - head.since > patience.toNanos()) {
      cutOff(connection.getEndPoint());
    }
  }

  private static void cutOff(EndPoint client) {
    LOG.debug("{} is too slow", client.getRemoteSocketAddress());
    client.close();
  }

  /** Watches as long as the server runs. */
  private final class Watch extends AbstractLifeCycle {
    @Override
    protected void doStart() {
      thread.start();
    }

    @Override
    protected void doStop() {
      thread.interrupt();
    }
  }
}
