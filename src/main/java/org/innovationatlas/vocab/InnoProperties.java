package org.innovationatlas.vocab;

/** The properties of the Innovation Atlas ontology, by their IRIs; written from the ontology. */
public final class InnoProperties {
  /** The namespace of the ontology. */
  public static final String NS = "https://w3id.org/innovation-atlas/ontology#";

  /** about: The district or region that the passage is about, by its place in the source. */
  public static final String ABOUT = NS + "about";

  /** attracted by: The inverse of inno:attracts; not stored, query ^inno:attracts. */
  public static final String ATTRACTED_BY = NS + "attractedBy";

  /** attracts: Draws the institution in, to settle or to take part. */
  public static final String ATTRACTS = NS + "attracts";

  /**
   * attribution: What is believed of the origin of the source though the source does not say it,
   * and why.
   */
  public static final String ATTRIBUTION = NS + "attribution";

  /** base unit: The unit that the multiplier counts; a concept of the unit code list. */
  public static final String BASE_UNIT = NS + "baseUnit";

  /** batch: The batch in which the title was conferred, counted from 1. */
  public static final String BATCH = NS + "batch";

  /**
   * builds: Builds, develops, shapes or sets up the thing; whether it is finished, its status says.
   */
  public static final String BUILDS = NS + "builds";

  /** built by: The inverse of inno:builds; not stored, query ^inno:builds. */
  public static final String BUILT_BY = NS + "builtBy";

  /** conferred by: The institution that conferred the title. */
  public static final String CONFERRED_BY = NS + "conferredBy";

  /** confers: The inverse of inno:conferredBy; not stored, query ^inno:conferredBy. */
  public static final String CONFERS = NS + "confers";

  /** cooperates with: Works together with the other by agreement or on a common undertaking. */
  public static final String COOPERATES_WITH = NS + "cooperatesWith";

  /** is covered by: The inverse of inno:covers; not stored, query ^inno:covers. */
  public static final String COVERED_BY = NS + "coveredBy";

  /** covers: The place that the thing is for, about or in force in; weaker than inno:locatedIn. */
  public static final String COVERS = NS + "covers";

  /** has designation: The inverse of inno:recipient; not stored, query ^inno:recipient. */
  public static final String DESIGNATION = NS + "designation";

  /** edition: The edition of the source, usually the year it reports on. */
  public static final String EDITION = NS + "edition";

  /** edition number: The number of the edition, counted from 1. */
  public static final String EDITION_NUMBER = NS + "editionNumber";

  /** end: Where the quote ends: code points from the start of the passage to behind the quote. */
  public static final String END = NS + "end";

  /** end year: The last year of the period that the initiative covers. */
  public static final String END_YEAR = NS + "endYear";

  /** has investor: The inverse of inno:investsIn; not stored, query ^inno:investsIn. */
  public static final String HAS_INVESTOR = NS + "hasInvestor";

  /** has part: The inverse of inno:partOf; not stored, query ^inno:partOf. */
  public static final String HAS_PART = NS + "hasPart";

  /** hosted by: The inverse of inno:hosts; not stored, query ^inno:hosts. */
  public static final String HOSTED_BY = NS + "hostedBy";

  /** hosts: Holds the event. */
  public static final String HOSTS = NS + "hosts";

  /** implemented by: The inverse of inno:implements; not stored, query ^inno:implements. */
  public static final String IMPLEMENTED_BY = NS + "implementedBy";

  /** implements: Carries the initiative out or takes part in it. */
  public static final String IMPLEMENTS = NS + "implements";

  /** has indicator: The inverse of inno:ofSubject; not stored, query ^inno:ofSubject. */
  public static final String INDICATOR = NS + "indicator";

  /** invests in: Puts money into the thing. */
  public static final String INVESTS_IN = NS + "investsIn";

  /** launched by: The inverse of inno:launches; not stored, query ^inno:launches. */
  public static final String LAUNCHED_BY = NS + "launchedBy";

  /** launches: Publishes, puts on line, sets out or starts the initiative or platform. */
  public static final String LAUNCHES = NS + "launches";

  /** located in: The place in which the thing is. */
  public static final String LOCATED_IN = NS + "locatedIn";

  /** is location of: The inverse of inno:locatedIn; not stored, query ^inno:locatedIn. */
  public static final String LOCATION_OF = NS + "locationOf";

  /** multiplier: How many base units one of the unit is. */
  public static final String MULTIPLIER = NS + "multiplier";

  /**
   * named after: The thing whose name, or a part of it, stands in this thing's name; states nothing
   * else of how the two are connected.
   */
  public static final String NAMED_AFTER = NS + "namedAfter";

  /** gives its name to: The inverse of inno:namedAfter; not stored, query ^inno:namedAfter. */
  public static final String NAMESAKE = NS + "namesake";

  /** of subject: What the figure is of. */
  public static final String OF_SUBJECT = NS + "ofSubject";

  /** operated by: The inverse of inno:operates; not stored, query ^inno:operates. */
  public static final String OPERATED_BY = NS + "operatedBy";

  /** operates: Runs the thing or provides it for others to use. */
  public static final String OPERATES = NS + "operates";

  /** part of: The whole that the thing is a part of. */
  public static final String PART_OF = NS + "partOf";

  /**
   * passage number: The number of the passage among the lines of the source that are not empty,
   * counted from 1.
   */
  public static final String PASSAGE_NUMBER = NS + "passageNumber";

  /** period: The year that the figure is of; absent where the source states none. */
  public static final String PERIOD = NS + "period";

  /** has positioning: The role, brand or goal declared of the district or region. */
  public static final String POSITIONING = NS + "positioning";

  /** is positioning of: The inverse of inno:positioning; not stored, query ^inno:positioning. */
  public static final String POSITIONING_OF = NS + "positioningOf";

  /** promoted by: The inverse of inno:promotes; not stored, query ^inno:promotes. */
  public static final String PROMOTED_BY = NS + "promotedBy";

  /**
   * promotes: Pushes the thing forward in ways that the source leaves open; weaker than
   * inno:builds.
   */
  public static final String PROMOTES = NS + "promotes";

  /** quantity: What the figure measures; a concept of the quantity code list. */
  public static final String QUANTITY = NS + "quantity";

  /** quote: The words that support the claim, exactly as they stand in the passage. */
  public static final String QUOTE = NS + "quote";

  /** recipient: The place, institution or other thing on which the title was conferred. */
  public static final String RECIPIENT = NS + "recipient";

  /** section: The section of the source. */
  public static final String SECTION = NS + "section";

  /**
   * SHA-256: The SHA-256 of the text in UTF-8, in lower-case hexadecimal digits; of a passage:
   * stripped of white space at both ends, in NFC.
   */
  public static final String SHA256 = NS + "sha256";

  /** slogan: The motto under which the event or initiative is held. */
  public static final String SLOGAN = NS + "slogan";

  /** start: Where the quote starts: Unicode code points before it in the passage. */
  public static final String START = NS + "start";

  /** start year: The first year of the period that the initiative covers. */
  public static final String START_YEAR = NS + "startYear";

  /** stated in: The passage that supports the claim. */
  public static final String STATED_IN = NS + "statedIn";

  /** states: The inverse of inno:statedIn; not stored, query ^inno:statedIn. */
  public static final String STATES = NS + "states";

  /**
   * status: How far the thing is, as the words of the passage state it; a concept of the status
   * code list.
   */
  public static final String STATUS = NS + "status";

  /** has sub-event: The inverse of inno:superEvent; not stored, query ^inno:superEvent. */
  public static final String SUB_EVENT = NS + "subEvent";

  /** is subject of: The inverse of inno:about; not stored, query ^inno:about. */
  public static final String SUBJECT_OF = NS + "subjectOf";

  /** super event: The series or the larger event that the event belongs to. */
  public static final String SUPER_EVENT = NS + "superEvent";

  /** support: How the passage supports the claim; a concept of the support code list. */
  public static final String SUPPORT = NS + "support";

  /** supported by: The inverse of inno:supports; not stored, query ^inno:supports. */
  public static final String SUPPORTED_BY = NS + "supportedBy";

  /** supports: Supports the event or the undertaking without being said to hold it. */
  public static final String SUPPORTS = NS + "supports";

  /** has theme: An industry or technology that the thing is about or pursues. */
  public static final String THEME = NS + "theme";

  /** is theme of: The inverse of inno:theme; not stored, query ^inno:theme. */
  public static final String THEME_OF = NS + "themeOf";

  /**
   * unit: The unit of the value; a concept of the unit code list, which gives its multiplier and
   * base unit.
   */
  public static final String UNIT = NS + "unit";

  /** value: The figure as stated, in its unit. */
  public static final String VALUE = NS + "value";

  /**
   * claim of the value: The claim that states the value, with its words and their passage; it tells
   * figures apart that are alike in all else.
   */
  public static final String VALUE_CLAIM = NS + "valueClaim";

  /**
   * is claim of the value of: The inverse of inno:valueClaim; not stored, query ^inno:valueClaim.
   */
  public static final String VALUE_CLAIM_OF = NS + "valueClaimOf";

  /** year: The year that the source gives the thing. */
  public static final String YEAR = NS + "year";

  private InnoProperties() {}
}
