package org.innovationatlas.store;

import java.util.concurrent.Semaphore;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.jspecify.annotations.Nullable;

/**
 * A dataset whose readers see it as it was when they began and wait for nobody. One writer at a
 * time changes a copy, which takes the place of the old when it is committed.
 */
abstract class SnapshotDataset extends DatasetGraphTriplesQuads {
  private final Semaphore writer = new Semaphore(1);

  @SuppressWarnings("ThreadLocalUsage") // each dataset has transactions of its own
  private final ThreadLocal<@Nullable Transaction> transactions = new ThreadLocal<>();

  private volatile GraphUnion current = new GraphUnion();

  /** What a thread has begun: the data that it sees, which is its own if it writes. */
  private record Transaction(TxnType type, GraphUnion data, boolean writes) {}

  /** The data as this thread sees it. */
  GraphUnion seen() {
    var transaction = transactions.get();
    return transaction == null ? current : transaction.data();
  }

  /** The data that this thread may change. */
  GraphUnion written() {
    var transaction = transactions.get();
    if (transaction == null || !transaction.writes()) {
      throw new JenaTransactionException("a change needs a transaction that writes");
    }
    return transaction.data();
  }

  @Override
  public void begin(TxnType type) {
    if (isInTransaction()) {
      throw new JenaTransactionException("this thread is in a transaction already");
    }
    if (type != TxnType.WRITE) {
      transactions.set(new Transaction(type, current, false));
      return;
    }
    writer.acquireUninterruptibly();
    try {
      transactions.set(new Transaction(type, current.copy(), true));
    } finally {
      if (!isInTransaction()) { // there is no memory for the copy
        writer.release();
      }
    }
  }

  /** Who began to read goes on reading. */
  @Override
  public boolean promote(Promote mode) {
    return transactionMode() == ReadWrite.WRITE;
  }

  @Override
  public void commit() {
    var transaction = transactions.get();
    if (transaction != null && transaction.writes()) {
      current = transaction.data();
    }
    end();
  }

  @Override
  public void abort() {
    end();
  }

  /** What was not committed is as if it had not been. */
  @Override
  public void end() {
    var transaction = transactions.get();
    transactions.remove();
    if (transaction != null && transaction.writes()) {
      writer.release();
    }
  }

  @Override
  public @Nullable ReadWrite transactionMode() {
    var transaction = transactions.get();
    if (transaction == null) {
      return null;
    }
    return transaction.writes() ? ReadWrite.WRITE : ReadWrite.READ;
  }

  @Override
  public @Nullable TxnType transactionType() {
    var transaction = transactions.get();
    return transaction == null ? null : transaction.type();
  }

  @Override
  public boolean isInTransaction() {
    return transactions.get() != null;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }
}
