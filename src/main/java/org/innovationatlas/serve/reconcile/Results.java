package org.innovationatlas.serve.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.graph.Graph;
import org.innovationatlas.serve.guard.RunningQuery;

/** Answers reconciliation queries in JSON (Reconciliation Service API 0.2, section 4.2). */
final class Results {
  private final Reconciler reconciler;
  private final EntityJson json;
  private final String language;

  /**
   * @param data the union of all graphs
   * @param running tells when it is to stop
   * @param language the tag of the language of names
   */
  Results(Holdings holdings, Graph data, RunningQuery running, String language) {
    this.reconciler = new Reconciler(holdings, data, running);
    this.json = new EntityJson(holdings.entities(), data);
    this.language = language;
  }

  ObjectNode of(Query query) {
    var answer = JsonNodeFactory.instance.objectNode();
    var result = answer.putArray("result");
    reconciler
        .candidates(query, language)
        .forEach(candidate -> result.add(json.candidate(candidate)));
    return answer;
  }
}
