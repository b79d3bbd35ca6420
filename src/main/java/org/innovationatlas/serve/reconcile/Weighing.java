package org.innovationatlas.serve.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.innovationatlas.serve.reconcile.Query.Strictness;
import org.innovationatlas.text.NameLikeness;
import org.innovationatlas.text.NameLikeness.Kind;

/**
 * Weighs what speaks for an entity being meant by a query. Names count as in the linking of data
 * sets, see {@code docs/linking.md}; the rest adds or takes.
 *
 * @param entity the entity
 * @param query what is asked
 * @param wanted the types of the query, those that there are
 * @param compared which of the known properties fit, by their ids; without those that the data
 *     states nothing of
 */
record Weighing(
    Entity entity, Query query, List<Optional<EntityType>> wanted, Map<String, Boolean> compared) {
  /** From here on hardly any two names are of different things. */
  private static final double SURE = 0.9;

  private static final double OTHER_TYPE = -0.2;
  private static final double PROPERTY_FITS = 0.03;
  private static final double PROPERTY_DIFFERS = -0.15;
  private static final int MOST_THAT_FIT = 2;

  /** Where nothing but properties is known that many things may share. */
  private static final double ONLY_SHARED = 0.8;

  /** Properties of which two things never have the same value. */
  private static final Set<String> IDENTIFYING =
      Set.of("iri", "code", "sameAs", "exactMatch", "identifier");

  /** What only a description names, which others are described by, too. */
  private static final Set<String> DESCRIBED = Set.of("Indicator", "Positioning");

  /**
   * Names that are the same but for how they are written need nothing else that speaks for them.
   */
  private static final Set<Kind> SAME = Set.of(Kind.SAME, Kind.SAME_BUT_FORM, Kind.OTHER_ORDER);

  /** A name of the entity, and how like the name of the query it is. */
  record Alike(NameLikeness likeness, EntityName name) {
    private static final double OUR_TRANSLATION = -0.08;

    boolean isSame() {
      return likeness.kind() == Kind.SAME;
    }

    /** The likeness; of names that are the same to the letter, all. */
    double score() {
      if (isSame()) {
        boolean certain = likeness.score() >= SURE;
        return certain && likeness.left().text().equals(name.text()) ? 1 : likeness.score();
      }
      return likeness.score() + (name.translated() ? OUR_TRANSLATION : 0);
    }
  }

  /** The entity, found by its identifier. */
  Optional<Candidate> identified(String language) {
    return candidate(language, 1, true, Map.of());
  }

  /** The entity, found by a name. */
  Optional<Candidate> named(Alike alike) {
    var features = new LinkedHashMap<String, Object>();
    features.put("name_similarity", Math.round(alike.likeness().score() * 1000) / 10.0);
    features.put("name_same", alike.isSame());
    features.put("name_translated", alike.name().translated());
    boolean told = SAME.contains(alike.likeness().kind()) || !wanted.isEmpty();
    boolean corroborated = fitting() > 0 || (told && !isDescribed());
    return candidate(alike.name().language(), alike.score(), corroborated, features);
  }

  /** The entity, found by its properties alone. */
  Optional<Candidate> known(String language) {
    if (fitting() == 0) {
      return Optional.empty();
    }
    boolean identified =
        compared.entrySet().stream()
            .anyMatch(fit -> fit.getValue() && IDENTIFYING.contains(fit.getKey()));
    double share = fitting() / (double) query.constraints().size();
    return candidate(language, share * (identified ? 1 : ONLY_SHARED), identified, Map.of());
  }

  private Optional<Candidate> candidate(
      String language, double basis, boolean corroborated, Map<String, Object> reasons) {
    if (!isAdmitted()) {
      return Optional.empty();
    }
    var features = new LinkedHashMap<>(reasons);
    if (!wanted.isEmpty()) {
      features.put("type_match", isOfType());
    }
    compared.forEach((property, fits) -> features.put("property_" + property, fits));
    boolean otherType = !wanted.isEmpty() && !isOfType();
    long differing = compared.size() - fitting();
    double score =
        basis
            + (otherType ? OTHER_TYPE : 0)
            + PROPERTY_FITS * Math.min(MOST_THAT_FIT, fitting())
            + PROPERTY_DIFFERS * differing;
    boolean sure = score >= SURE && corroborated && !otherType && differing == 0;
    double bounded = Math.min(1, Math.max(0, score));
    return Optional.of(new Candidate(entity, language, bounded, sure, false, features));
  }

  private boolean isDescribed() {
    return entity.types().stream().anyMatch(type -> DESCRIBED.contains(type.id()));
  }

  private long fitting() {
    return compared.values().stream().filter(fits -> fits).count();
  }

  /** Whether it has one of the wanted types. */
  private boolean isOfType() {
    return wanted.stream().anyMatch(type -> type.filter(entity::is).isPresent());
  }

  private boolean isAdmitted() {
    if (wanted.isEmpty() || query.strictness() == Strictness.SHOULD) {
      return true;
    }
    return query.strictness() == Strictness.ANY
        ? isOfType()
        : wanted.stream().allMatch(type -> type.filter(entity::is).isPresent());
  }
}
