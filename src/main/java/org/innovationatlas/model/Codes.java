package org.innovationatlas.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The codes of every code list, as the ontology has them. */
public record Codes(Map<CodeList, Set<String>> lists) {
  public Codes {
    lists = Map.copyOf(lists);
  }

  /** The codes of one list in alphabetical order. */
  public Set<String> of(CodeList list) {
    return new TreeSet<>(lists.getOrDefault(list, Set.of()));
  }

  public boolean has(CodeList list, String code) {
    return lists.getOrDefault(list, Set.of()).contains(code);
  }
}
