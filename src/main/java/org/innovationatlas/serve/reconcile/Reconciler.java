package org.innovationatlas.serve.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.innovationatlas.serve.guard.RunningQuery;
import org.innovationatlas.text.Name;
import org.innovationatlas.text.NameComparison;
import org.innovationatlas.text.NameLikeness.Kind;

/** Finds the entities that queries may mean, within a transaction. */
final class Reconciler {
  /** What is longer names nothing. */
  static final int LONGEST_NAME = 300;

  /** Names that come up alike, of which the comparison then keeps those that are. */
  private static final int LOOKED_AT = 50;

  /** How many things that have a property are looked at where no name is given. */
  private static final int MOST_WITH_PROPERTY = 20_000;

  private final Entities entities;
  private final Types types;
  private final Graph data;
  private final RunningQuery running;
  private final NameComparison names;
  private final ConstraintComparison constraints;

  /**
   * @param data the union of all graphs
   * @param running tells when it is to stop
   */
  Reconciler(Holdings holdings, Graph data, RunningQuery running) {
    this.entities = holdings.entities();
    this.types = holdings.types();
    this.data = data;
    this.running = running;
    this.names = new NameComparison(entities.reader());
    this.constraints = new ConstraintComparison(entities, data);
  }

  /**
   * The candidates, the best first.
   *
   * @param language the tag of the language to name those in that are not found by a name
   * @throws QueryCancelledException when it is stopped
   */
  List<Candidate> candidates(Query query, String language) {
    var found =
        query
            .text()
            .map(text -> byName(text.strip(), query, language))
            .orElseGet(() -> byProperties(query, language))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(candidate -> candidate.entity().id()))
            .toList();
    return Verdict.of(found).stream().limit(query.limit()).toList();
  }

  private Stream<Optional<Candidate>> byName(String text, Query query, String language) {
    if (text.isEmpty() || text.length() > LONGEST_NAME) {
      return Stream.empty();
    }
    var identified = entities.find(text);
    if (identified.isPresent()) {
      return Stream.of(weighing(identified.get(), query).identified(language));
    }
    var name = entities.reader().read(text);
    return entities.alike(name, LOOKED_AT).stream()
        .peek(entity -> running.check())
        .map(
            entity -> closest(name, entity).flatMap(alike -> weighing(entity, query).named(alike)));
  }

  private Stream<Optional<Candidate>> byProperties(Query query, String language) {
    return query.constraints().stream()
        .flatMap(constraint -> things(constraint.property()))
        .distinct()
        .peek(entity -> running.check())
        .map(entity -> weighing(entity, query).known(language));
  }

  private Stream<Entity> things(Property property) {
    return property.way() == Property.Way.SELF
        ? entities.all().stream()
        : property
            .things(data)
            .limit(MOST_WITH_PROPERTY)
            .distinct()
            .flatMap(thing -> entities.find(thing).stream());
  }

  private Weighing weighing(Entity entity, Query query) {
    var wanted = query.types().stream().map(types::find).toList();
    var compared = new LinkedHashMap<String, Boolean>();
    for (Query.Constraint constraint : query.constraints()) {
      constraints
          .compare(constraint, entity)
          .ifPresent(fits -> compared.merge(constraint.property().id(), fits, Boolean::logicalAnd));
    }
    return new Weighing(entity, query, wanted, compared);
  }

  private Optional<Weighing.Alike> closest(Name name, Entity entity) {
    var alike =
        entity.names().stream()
            .map(other -> new Weighing.Alike(names.compare(name, other.name()), other))
            .filter(one -> one.likeness().kind() != Kind.DIFFERENT)
            .toList();
    var closest = alike.stream().max(Comparator.comparingDouble(Weighing.Alike::score));
    // 普陀县 is like 普陀, but the thing is also called 普陀区, and so is no 县.
    return closest
        .filter(one -> !one.isSame())
        .flatMap(
            one ->
                alike.stream()
                    .filter(other -> other.likeness().kind() == Kind.OTHER_PLACE_FORM)
                    .findFirst())
        .or(() -> closest);
  }
}
