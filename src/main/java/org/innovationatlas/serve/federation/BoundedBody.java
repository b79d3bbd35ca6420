package org.innovationatlas.serve.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The body of an answer: ends the connection as soon as there is more than may be read. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private static final int OK = 200;

  private final long most;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private @Nullable Subscription source;

  private BoundedBody(long most) {
    this.most = most;
  }

  /** Reads the body of an answer with rows, and none of any other. */
  static BodyHandler<byte[]> of(long most) {
    return answer -> new BoundedBody(answer.statusCode() == OK ? most : 0);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    if (most == 0) {
      subscription.cancel();
      whole.complete(new byte[0]);
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      if (read.size() + (long) piece.remaining() > most) {
        end();
        return;
      }
      var bytes = new byte[piece.remaining()];
      piece.get(bytes);
      read.writeBytes(bytes);
    }
  }

  private void end() {
    if (source != null) {
      source.cancel();
    }
    whole.completeExceptionally(new TooLong(most));
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(read.toByteArray());
  }

  /** A body that is longer than may be read. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLong(long most) {
      super("it is longer than the %d bytes that the query may still keep".formatted(most));
    }
  }
}
