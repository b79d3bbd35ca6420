package org.innovationatlas.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of every code list, as the ontology has them; each is one object for all who use it.
 */
public final class Codes {
  private final Map<CodeList, Map<String, Value.Code>> lists = new EnumMap<>(CodeList.class);

  public Codes(Map<CodeList, Set<String>> lists) {
    lists.forEach(
        (list, codes) -> {
          var values = new LinkedHashMap<String, Value.Code>();
          new TreeSet<>(codes).forEach(code -> values.put(code, new Value.Code(list, code)));
          this.lists.put(list, Collections.unmodifiableMap(values));
        });
  }

  /** The codes of one list in alphabetical order. */
  public Set<String> of(CodeList list) {
    return lists.getOrDefault(list, Map.of()).keySet();
  }

  /** The code, if the list has it. */
  public Optional<Value.Code> find(CodeList list, String code) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
  }
}
