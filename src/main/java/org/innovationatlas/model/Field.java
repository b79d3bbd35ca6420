package org.innovationatlas.model;

import static org.innovationatlas.model.FactType.DESIGNATION;
import static org.innovationatlas.model.FactType.DISTRICT;
import static org.innovationatlas.model.FactType.EVENT;
import static org.innovationatlas.model.FactType.EVENT_SERIES;
import static org.innovationatlas.model.FactType.INDICATOR;
import static org.innovationatlas.model.FactType.INITIATIVE;
import static org.innovationatlas.model.FactType.INSTITUTION;
import static org.innovationatlas.model.FactType.PARK;
import static org.innovationatlas.model.FactType.PLATFORM;
import static org.innovationatlas.model.FactType.POSITIONING;
import static org.innovationatlas.model.FactType.REGION;
import static org.innovationatlas.model.ValueKind.AMOUNT;
import static org.innovationatlas.model.ValueKind.CODE;
import static org.innovationatlas.model.ValueKind.COUNT;
import static org.innovationatlas.model.ValueKind.REFERENCE;
import static org.innovationatlas.model.ValueKind.TEXT;
import static org.innovationatlas.model.ValueKind.YEAR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a thing in a fact document: what each may be said of, how its value is written and
 * what it may point at. Domains and ranges are the ontology's; a test holds the two equal.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets can't be changed
public enum Field {
  TYPE("type", ValueKind.TYPE, Rule.ONE, all()),
  NAME("name", TEXT, Rule.ONE_QUOTED, all()),
  ALT_NAME("altName", TEXT, Rule.MANY_QUOTED, all()),
  STATUS("status", CodeList.STATUS, Rule.ONE_QUOTED, allBut(DISTRICT, POSITIONING)),
  THEMES("themes", CodeList.THEME, Rule.MANY, allBut(INDICATOR)),
  LOCATED_IN(
      "locatedIn", Rule.ONE, only(DISTRICT, REGION, INSTITUTION, PARK, EVENT, PLATFORM), places()),
  PART_OF("partOf", Rule.MANY, wholes(), wholes()),
  NAMED_AFTER("namedAfter", Rule.MANY, allBut(DISTRICT, INDICATOR), namesakes()),
  COVERS("covers", Rule.MANY, allBut(DISTRICT, DESIGNATION, INDICATOR), places()),
  SUPER_EVENT("superEvent", Rule.MANY, only(EVENT), only(EVENT, EVENT_SERIES)),
  EDITION_NUMBER("editionNumber", COUNT, Rule.ONE_QUOTED, only(EVENT)),
  YEAR_OF(
      "year",
      YEAR,
      Rule.ONE_QUOTED,
      only(EVENT, INITIATIVE, DESIGNATION, INSTITUTION, PARK, PLATFORM)),
  START_YEAR("startYear", YEAR, Rule.ONE_QUOTED, only(INITIATIVE)),
  END_YEAR("endYear", YEAR, Rule.ONE_QUOTED, only(INITIATIVE)),
  SLOGAN("slogan", TEXT, Rule.ONE_QUOTED, only(EVENT, INITIATIVE)),
  HOSTS("hosts", Rule.MANY, actors(), only(EVENT, EVENT_SERIES)),
  SUPPORTS(
      "supports",
      Rule.MANY,
      actors(),
      only(EVENT, EVENT_SERIES, INITIATIVE, INSTITUTION, PARK, PLATFORM)),
  LAUNCHES("launches", Rule.MANY, actors(), only(INITIATIVE, PLATFORM)),
  IMPLEMENTS("implements", Rule.MANY, actors(), only(INITIATIVE)),
  BUILDS("builds", Rule.MANY, actors(), only(INSTITUTION, PARK, PLATFORM, REGION, INITIATIVE)),
  PROMOTES(
      "promotes",
      Rule.MANY,
      actors(),
      only(INSTITUTION, PARK, PLATFORM, INITIATIVE, REGION, EVENT)),
  ATTRACTS("attracts", Rule.MANY, actors(), only(INSTITUTION)),
  COOPERATES_WITH("cooperatesWith", Rule.MANY, actors(), actors()),
  INVESTS_IN("investsIn", Rule.MANY, actors(), only(INITIATIVE, INSTITUTION, PARK, PLATFORM)),
  OPERATES(
      "operates", Rule.MANY, only(DISTRICT, INSTITUTION, PARK), only(PLATFORM, PARK, INSTITUTION)),
  POSITIONING_OF("positioning", Rule.MANY, only(DISTRICT, REGION), only(POSITIONING)),
  RECIPIENT(
      "recipient",
      Rule.MANY_QUOTED,
      only(DESIGNATION),
      only(DISTRICT, REGION, INSTITUTION, PARK, PLATFORM, INITIATIVE)),
  CONFERRED_BY("conferredBy", Rule.MANY_QUOTED, only(DESIGNATION), only(INSTITUTION)),
  BATCH("batch", COUNT, Rule.ONE_QUOTED, only(DESIGNATION)),
  OF_SUBJECT(
      "ofSubject",
      Rule.ONE,
      only(INDICATOR),
      only(DISTRICT, REGION, INSTITUTION, PARK, EVENT, INITIATIVE, PLATFORM)),
  QUANTITY("quantity", CodeList.QUANTITY, Rule.ONE_QUOTED, only(INDICATOR)),
  VALUE("value", AMOUNT, Rule.ONE_QUOTED, only(INDICATOR)),
  UNIT("unit", CodeList.UNIT, Rule.ONE_QUOTED, only(INDICATOR)),
  PERIOD("period", YEAR, Rule.ONE_QUOTED, only(INDICATOR));

  private static final Map<String, Field> BY_JSON =
      Arrays.stream(values()).collect(Collectors.toMap(Field::json, field -> field));
  private static final Map<FactType, List<Field>> BY_ROOT =
      FactType.roots().stream().collect(Collectors.toMap(root -> root, Field::fieldsOf));

  private final String json;
  private final ValueKind kind;
  private final Rule rule;
  private final Set<FactType> domain;
  private final Set<FactType> range;
  private final @Nullable CodeList codeList;

  Field(String json, ValueKind kind, Rule rule, Set<FactType> domain) {
    this(json, kind, rule, domain, Set.of(), null);
  }

  Field(String json, CodeList list, Rule rule, Set<FactType> domain) {
    this(json, CODE, rule, domain, Set.of(), list);
  }

  Field(String json, Rule rule, Set<FactType> domain, Set<FactType> range) {
    this(json, REFERENCE, rule, domain, range, null);
  }

  Field(
      String json,
      ValueKind kind,
      Rule rule,
      Set<FactType> domain,
      Set<FactType> range,
      @Nullable CodeList codeList) {
    this.json = json;
    this.kind = kind;
    this.rule = rule;
    this.domain = Set.copyOf(domain);
    this.range = Set.copyOf(range);
    this.codeList = codeList;
  }

  /** The field's name in JSON. */
  public String json() {
    return json;
  }

  public ValueKind kind() {
    return kind;
  }

  /** The code list that the field takes its value from. */
  public Optional<CodeList> codeList() {
    return Optional.ofNullable(codeList);
  }

  /** Whether one document may give the field one value only; of a text: one in each language. */
  public boolean isSingle() {
    return rule == Rule.ONE || rule == Rule.ONE_QUOTED;
  }

  /** Whether each value needs the words that state it. */
  public boolean needsQuote() {
    return rule == Rule.ONE_QUOTED || rule == Rule.MANY_QUOTED;
  }

  /** The topmost types of the things that may have the field. */
  public Set<FactType> domain() {
    return domain;
  }

  /**
   * The topmost types of the things that the field may point at; empty unless it is a reference.
   */
  public Set<FactType> range() {
    return range;
  }

  public static Optional<Field> ofJson(String json) {
    return Optional.ofNullable(BY_JSON.get(json));
  }

  /** The fields that things of the type may have, in the order of this list. */
  public static List<Field> of(FactType type) {
    return BY_ROOT.getOrDefault(type.root(), List.of());
  }

  private static List<Field> fieldsOf(FactType root) {
    return Arrays.stream(values()).filter(field -> field.domain.contains(root)).toList();
  }

  private static Set<FactType> only(FactType first, FactType... rest) {
    return EnumSet.of(first, rest);
  }

  private static Set<FactType> all() {
    return EnumSet.copyOf(FactType.roots());
  }

  private static Set<FactType> allBut(FactType first, FactType... rest) {
    var types = all();
    types.removeAll(only(first, rest));
    return types;
  }

  private static Set<FactType> places() {
    return only(DISTRICT, REGION, PARK);
  }

  private static Set<FactType> wholes() {
    return only(REGION, INSTITUTION, PARK, EVENT, INITIATIVE, PLATFORM, POSITIONING);
  }

  private static Set<FactType> namesakes() {
    return only(DISTRICT, REGION, INSTITUTION, PARK, EVENT, EVENT_SERIES, INITIATIVE);
  }

  private static Set<FactType> actors() {
    return only(DISTRICT, INSTITUTION);
  }

  /** How many values a field takes in one document, and whether each needs a quote. */
  private enum Rule {
    ONE,
    ONE_QUOTED,
    MANY,
    MANY_QUOTED
  }
}
