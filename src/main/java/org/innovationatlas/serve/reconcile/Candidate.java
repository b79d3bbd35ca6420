package org.innovationatlas.serve.reconcile;

import java.util.Map;

/**
 * An entity that may be meant (Reconciliation Service API 0.2, section 4.2).
 *
 * @param entity the entity
 * @param language the tag of the language to name it in: that of the name which is alike
 * @param score how well it fits, from 0 to 1
 * @param sure whether what speaks for it would do, were there no other
 * @param match whether it is meant, as far as can be seen
 * @param features the reasons, each a number or a boolean, by their ids
 */
record Candidate(
    Entity entity,
    String language,
    double score,
    boolean sure,
    boolean match,
    Map<String, Object> features) {
  Candidate matching(boolean matches) {
    return new Candidate(entity, language, score, sure, matches, features);
  }
}
