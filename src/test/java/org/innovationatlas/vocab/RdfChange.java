package org.innovationatlas.vocab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;

/** How much a file of RDF changed. */
final class RdfChange {
  /** Stands for what is said without a term, such as which classes are disjoint. */
  private static final String NO_TERM = "";

  private final Model earlier;
  private final Model later;
  private final Map<String, Set<Said>> before;
  private final Map<String, Set<Said>> after;

  RdfChange(Model earlier, Model later) {
    this.earlier = earlier;
    this.later = later;
    this.before = said(earlier);
    this.after = said(later);
  }

  Change change() {
    return earlier.isIsomorphicWith(later)
        ? Change.NONE
        : Stream.concat(before.keySet().stream(), after.keySet().stream())
            .distinct()
            .map(this::change)
            .reduce(Change.PATCH, Change::or);
  }

  /** The terms of the earlier file that the later one no longer has. */
  Set<String> removed() {
    var terms = new TreeSet<>(before.keySet());
    terms.removeAll(after.keySet());
    terms.remove(NO_TERM);
    return terms;
  }

  private Change change(String term) {
    var old = before.getOrDefault(term, Set.of());
    var now = after.getOrDefault(term, Set.of());
    if (old.equals(now)) {
      return Change.NONE;
    }
    if (old.stream().anyMatch(one -> !now.contains(one) && !one.is(OWL2.deprecated))) {
      return Change.MAJOR;
    }
    boolean isNew = old.isEmpty() && now.stream().anyMatch(Said::declares);
    boolean narrows =
        now.stream()
            .filter(one -> !old.contains(one))
            .anyMatch(one -> isNew ? targetsWhatWas(one) : one.narrows() && !addsField(one));
    return narrows ? Change.MAJOR : Change.MINOR;
  }

  /** Whether a new shape is for things that there were before. */
  private boolean targetsWhatWas(Said said) {
    return said.property().startsWith(Said.SHACL + "target") && wasNamed(said.value());
  }

  /** Whether a shape gets a field that nothing had before and nothing needs. */
  private boolean addsField(Said said) {
    var field = after.getOrDefault(said.value(), Set.of());
    return said.property().equals(Said.SHACL + "property")
        && !before.containsKey(said.value())
        && field.stream().noneMatch(one -> one.property().equals(Said.SHACL + "minCount"))
        && field.stream()
            .anyMatch(one -> one.property().equals(Said.SHACL + "path") && !wasNamed(one.value()));
  }

  private boolean wasNamed(String iri) {
    return iri.startsWith("[") || earlier.containsResource(earlier.createResource(iri));
  }

  /** What is normatively said of each term. */
  private static Map<String, Set<Said>> said(Model model) {
    var terms = new HashMap<String, Set<Said>>();
    for (Resource term : model.listSubjects().toList()) {
      if (term.isURIResource()) {
        term.listProperties()
            .filterKeep(Said::isNormative)
            .forEach(one -> add(terms, term.getURI(), Said.of(one)));
      } else if (!model.contains(null, null, (RDFNode) term)) {
        add(terms, NO_TERM, new Said(OWL2.members.getURI(), Said.text(term, new HashSet<>())));
      }
    }
    return terms;
  }

  private static void add(Map<String, Set<Said>> terms, String term, Said said) {
    terms.computeIfAbsent(term, key -> new HashSet<>()).add(said);
  }
}
