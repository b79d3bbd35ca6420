package org.innovationatlas.serve.guard;

/** Is told of what becomes of queries. */
public interface QueryCounts {
  /** One has ended, or was stopped. */
  void ended(RunningQuery query);

  /** One was not admitted, since there were too many. */
  void refused();
}
