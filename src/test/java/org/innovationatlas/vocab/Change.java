package org.innovationatlas.vocab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** How much a file of RDF changed, and so which part of its version has to change. */
enum Change {
  NONE,
  /** Other words: labels, definitions, notes. */
  PATCH,
  /** More to say, and what was said before still holds. */
  MINOR,
  /** Something that was said before no longer holds. */
  MAJOR;

  /** What others build on; the rest explains it. */
  private static final Set<Property> NORMATIVE =
      Set.of(
          RDF.type,
          RDFS.subClassOf,
          RDFS.subPropertyOf,
          RDFS.domain,
          RDFS.range,
          OWL.inverseOf,
          OWL2.members,
          SKOS.broader,
          SKOS.inScheme,
          SKOS.notation);

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  /** How the later file differs from the earlier one. */
  static Change between(Path earlier, Path later) {
    return between(
        RDFDataMgr.loadModel(earlier.toString()), RDFDataMgr.loadModel(later.toString()));
  }

  static Change between(Model earlier, Model later) {
    if (earlier.isIsomorphicWith(later)) {
      return NONE;
    }
    var before = statements(earlier);
    var after = statements(later);
    boolean kept =
        before.entrySet().stream()
            .allMatch(
                term -> after.getOrDefault(term.getKey(), Set.of()).containsAll(term.getValue()));
    if (!kept) {
      return MAJOR;
    }
    return before.equals(after) ? PATCH : MINOR;
  }

  /** The terms of the earlier file that the later one no longer has. */
  static Set<String> removed(Model earlier, Model later) {
    var terms = new TreeSet<>(statements(earlier).keySet());
    terms.removeAll(statements(later).keySet());
    return terms;
  }

  /** What is normatively said of each term, a blank node written out in its place. */
  private static Map<String, Set<String>> statements(Model model) {
    var terms = new HashMap<String, Set<String>>();
    for (Resource term : model.listSubjects().toList()) {
      var said =
          term.listProperties().toList().stream()
              .filter(one -> isNormative(one.getPredicate()))
              .map(one -> one.getPredicate() + " " + text(one.getObject(), new HashSet<>()))
              .collect(Collectors.toSet());
      if (term.isURIResource() && !said.isEmpty()) {
        terms.put(term.getURI(), said);
      } else if (term.hasProperty(OWL2.members)) {
        terms.put("disjoint", said);
      }
    }
    return terms;
  }

  private static boolean isNormative(Property property) {
    return NORMATIVE.contains(property)
        || (property.getNameSpace().equals(SHACL) && !property.getLocalName().equals("message"));
  }

  private static String text(RDFNode node, Set<RDFNode> seen) {
    if (!node.isAnon() || !seen.add(node)) {
      return node.toString();
    }
    List<String> parts =
        node.asResource().listProperties().toList().stream()
            .map(one -> one.getPredicate() + " " + text(one.getObject(), seen))
            .sorted()
            .toList();
    return parts.toString();
  }
}
