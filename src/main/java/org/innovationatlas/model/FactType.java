package org.innovationatlas.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types a thing can have in a fact document: the ontology's classes, by their local names. */
public enum FactType {
  DISTRICT("District", "district"),
  REGION("Region", "region"),
  INSTITUTION("Institution", "institution"),
  UNIVERSITY("University", INSTITUTION),
  COMPANY("Company", INSTITUTION),
  FINANCIAL_COMPANY("FinancialCompany", COMPANY),
  RESEARCH_INSTITUTE("ResearchInstitute", INSTITUTION),
  LABORATORY("Laboratory", INSTITUTION),
  INNOVATION_CENTRE("InnovationCentre", INSTITUTION),
  ALLIANCE("Alliance", INSTITUTION),
  GOVERNMENT_BODY("GovernmentBody", INSTITUTION),
  PARK("Park", "park"),
  SCIENCE_PARK("SciencePark", PARK),
  INDUSTRIAL_PARK("IndustrialPark", PARK),
  INCUBATOR("Incubator", PARK),
  DEMONSTRATION_ZONE("DemonstrationZone", PARK),
  INNOVATION_BLOCK("InnovationBlock", PARK),
  INNOVATION_SPACE("InnovationSpace", PARK),
  EVENT("Event", "event"),
  CONFERENCE("Conference", EVENT),
  FORUM("Forum", EVENT),
  COMPETITION("Competition", EVENT),
  FESTIVAL("Festival", EVENT),
  EVENT_SERIES("EventSeries", "event-series"),
  INITIATIVE("Initiative", "initiative"),
  PLAN("Plan", INITIATIVE),
  POLICY("Policy", INITIATIVE),
  PROGRAMME("Programme", INITIATIVE),
  FUND("Fund", INITIATIVE),
  PLATFORM("Platform", "platform"),
  DESIGNATION("Designation", "designation"),
  POSITIONING("Positioning", "positioning"),
  INDICATOR("Indicator", "indicator");

  private static final List<FactType> ROOTS =
      Arrays.stream(values()).filter(type -> type.parent == null).toList();
  private static final Map<String, FactType> BY_TERM =
      Arrays.stream(values()).collect(Collectors.toMap(FactType::term, type -> type));
  private static final Map<String, FactType> BY_KIND =
      ROOTS.stream().collect(Collectors.toMap(FactType::kind, type -> type));

  private final String term;
  private final String kind;
  private final @Nullable FactType parent;

  FactType(String term, String kind) {
    this.term = term;
    this.kind = kind;
    this.parent = null;
  }

  FactType(String term, FactType parent) {
    this.term = term;
    this.kind = parent.kind;
    this.parent = parent;
  }

  /** The name in JSON, which is the local name of the class in the ontology. */
  public String term() {
    return term;
  }

  /** The first part of the ids of things of this type, as in {@code park/grand-neo-bay}. */
  public String kind() {
    return kind;
  }

  /** The class directly above within the ontology, if there is one. */
  public Optional<FactType> parent() {
    return Optional.ofNullable(parent);
  }

  /** The topmost class above this type, or this type itself. */
  public FactType root() {
    return parent == null ? this : parent.root();
  }

  public static Optional<FactType> ofTerm(String term) {
    return Optional.ofNullable(BY_TERM.get(term));
  }

  /** The topmost type whose ids begin with the kind. */
  public static Optional<FactType> ofKind(String kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  /** The types with no class above them within the ontology: one for each kind of id. */
  public static List<FactType> roots() {
    return ROOTS;
  }
}
