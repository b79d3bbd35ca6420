package org.innovationatlas.serve.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;

/**
 * Rows to be compared: each number written in one way, since 1.0E6 and 1e6 are the same double, and
 * what CSV writes like a blank node taken for one.
 */
record Rows(List<Var> variables, List<Binding> rows) {
  static Rows of(ResultSet results) {
    var rows = RowSet.adapt(results);
    return new Rows(rows.getResultVars(), rows.stream().map(Rows::canonical).toList());
  }

  private static Binding canonical(Binding row) {
    var canonical = BindingFactory.builder();
    row.forEach((variable, term) -> canonical.add(variable, canonical(term)));
    return canonical.build();
  }

  private static Node canonical(Node term) {
    return term.isLiteral() && term.getLiteralLexicalForm().startsWith("_:")
        ? NodeFactory.createBlankNode(term.getLiteralLexicalForm())
        : NormalizeRDFTerms.get().normalize(term);
  }

  /**
   * Fails where the rows are others.
   *
   * @param ordered whether their order counts
   * @param lax whether rows may be left out that are there more than once
   */
  void assertSame(Rows expected, boolean ordered, boolean lax) {
    assertThat(Set.copyOf(variables)).isEqualTo(Set.copyOf(expected.variables));
    if (lax) {
      assertThat(new HashSet<>(rows)).isEqualTo(new HashSet<>(expected.rows));
      assertThat(rows).hasSizeLessThanOrEqualTo(expected.rows.size());
      return;
    }
    boolean same =
        ordered
            ? ResultsCompare.equalsByTermAndOrder(stream(), expected.stream())
            : ResultsCompare.equalsByTerm(stream(), expected.stream());
    assertThat(same).as("told%n%s%nexpected%n%s", this, expected).isTrue();
  }

  private RowSet stream() {
    return RowSetStream.create(variables, rows.iterator());
  }

  @Override
  public String toString() {
    return rows.stream().map(Binding::toString).collect(Collectors.joining("\n"));
  }
}
