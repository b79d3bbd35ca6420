package org.innovationatlas.vocab;

/** The classes of the Innovation Atlas ontology, by their IRIs; written from the ontology. */
public final class InnoClasses {
  /** The namespace of the ontology. */
  public static final String NS = "https://w3id.org/innovation-atlas/ontology#";

  /** alliance: An institution whose members are other institutions or people. */
  public static final String ALLIANCE = NS + "Alliance";

  /** claim: One fact of a passage, with the words that state it or the reason why it has none. */
  public static final String CLAIM = NS + "Claim";

  /** company: An institution that does business. */
  public static final String COMPANY = NS + "Company";

  /** competition: An event in which contestants compete. */
  public static final String COMPETITION = NS + "Competition";

  /** conference: An event that is a conference, congress or summit. */
  public static final String CONFERENCE = NS + "Conference";

  /** demonstration zone: A park set aside to demonstrate a way of working or a technology. */
  public static final String DEMONSTRATION_ZONE = NS + "DemonstrationZone";

  /**
   * designation: A title or status conferred: one act of conferring, with recipient, conferrer,
   * batch and year where stated. Not the place or the institution that received it.
   */
  public static final String DESIGNATION = NS + "Designation";

  /** district: An administrative district: the place, not its government. */
  public static final String DISTRICT = NS + "District";

  /** event: One edition of an event, with its year and number where stated. */
  public static final String EVENT = NS + "Event";

  /** event series: The series that editions of an event belong to. */
  public static final String EVENT_SERIES = NS + "EventSeries";

  /** festival: An event that is a festival. */
  public static final String FESTIVAL = NS + "Festival";

  /**
   * financial company: A company that does business in finance, such as a bank or a securities
   * firm.
   */
  public static final String FINANCIAL_COMPANY = NS + "FinancialCompany";

  /** forum: An event, called a forum, at which a subject is discussed. */
  public static final String FORUM = NS + "Forum";

  /** fund: An initiative that gives money. */
  public static final String FUND = NS + "Fund";

  /** government body: An institution of a government. */
  public static final String GOVERNMENT_BODY = NS + "GovernmentBody";

  /** incubator: A park for young companies. */
  public static final String INCUBATOR = NS + "Incubator";

  /**
   * indicator: One observed figure: the quantity measured, of what, value, unit, and period where
   * stated.
   */
  public static final String INDICATOR = NS + "Indicator";

  /** industrial park: A park for an industry. */
  public static final String INDUSTRIAL_PARK = NS + "IndustrialPark";

  /**
   * initiative: Something that is planned, pursued or offered: a plan, policy, programme, fund,
   * mechanism, project or published list.
   */
  public static final String INITIATIVE = NS + "Initiative";

  /** innovation block: A park that is a block or a street of a city. */
  public static final String INNOVATION_BLOCK = NS + "InnovationBlock";

  /**
   * innovation centre: An institution that brings innovators together, operates a technology or
   * serves them, called a centre.
   */
  public static final String INNOVATION_CENTRE = NS + "InnovationCentre";

  /** innovation space: A park that is a space or a building. */
  public static final String INNOVATION_SPACE = NS + "InnovationSpace";

  /** institution: An organisation. */
  public static final String INSTITUTION = NS + "Institution";

  /** laboratory: An institution that is called a laboratory. */
  public static final String LABORATORY = NS + "Laboratory";

  /**
   * park: A place built or set aside for innovation: a park, zone, block, base, space or building.
   */
  public static final String PARK = NS + "Park";

  /** passage: One passage of a source report: one of its lines that are not empty. */
  public static final String PASSAGE = NS + "Passage";

  /** plan: An initiative that is a plan, strategy or layout, often a published document. */
  public static final String PLAN = NS + "Plan";

  /** platform: A service that people use, often digital. */
  public static final String PLATFORM = NS + "Platform";

  /** policy: An initiative that is a policy, rule or mechanism. */
  public static final String POLICY = NS + "Policy";

  /**
   * positioning: A role, brand or goal that a district or region declares for itself, or that the
   * source declares for it.
   */
  public static final String POSITIONING = NS + "Positioning";

  /**
   * programme: An initiative that runs over time with participants: a programme, pilot, project or
   * series of works.
   */
  public static final String PROGRAMME = NS + "Programme";

  /**
   * region: A place or belt that is no administrative district, such as a corridor, an island, a
   * riverside, a new city or a delta; also the whole area that an atlas covers.
   */
  public static final String REGION = NS + "Region";

  /** source report: A source whose passages state facts. */
  public static final String REPORT = NS + "Report";

  /** research institute: An institution that does research or development. */
  public static final String RESEARCH_INSTITUTE = NS + "ResearchInstitute";

  /** science park: A park for science, often of a university. */
  public static final String SCIENCE_PARK = NS + "SciencePark";

  /** theme: An industry or technology, a concept of a code list. */
  public static final String THEME = NS + "Theme";

  /** university: An institution of higher education. */
  public static final String UNIVERSITY = NS + "University";

  private InnoClasses() {}
}
