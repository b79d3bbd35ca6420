package org.innovationatlas.link;

import java.util.Locale;

/** What kind of thing something is, as far as it helps to tell things of one name apart. */
public enum Kind {
  EDUCATION(Group.ORGANISATION),
  COMPANY(Group.ORGANISATION),
  RESEARCH(Group.ORGANISATION),
  GOVERNMENT(Group.ORGANISATION),
  HEALTH(Group.ORGANISATION),
  /** An organisation of no kind that is said. */
  ORGANISATION(Group.ORGANISATION),
  /** An administrative division. */
  DIVISION(Group.PLACE),
  /** A populated place, which may bear the name of a division. */
  SETTLEMENT(Group.PLACE),
  /** A place of no kind that is said. */
  PLACE(Group.PLACE),
  PARK(Group.SITE),
  BUILDING(Group.SITE),
  EVENT(Group.EVENT),
  SERVICE(Group.SERVICE),
  INITIATIVE(Group.INITIATIVE),
  OTHER(Group.OTHER);

  private enum Group {
    ORGANISATION,
    PLACE,
    SITE,
    EVENT,
    SERVICE,
    INITIATIVE,
    OTHER
  }

  private final Group group;

  Kind(Group group) {
    this.group = group;
  }

  /**
   * Whether one thing can be of both kinds: a park is a place to one source, and run as a body to
   * another.
   */
  boolean mayBe(Kind other) {
    return group == other.group
        || (group == Group.SITE && other.isPlaceOrBody())
        || (other.group == Group.SITE && isPlaceOrBody())
        || (group == Group.SERVICE && other.group == Group.ORGANISATION)
        || (group == Group.ORGANISATION && other.group == Group.SERVICE);
  }

  private boolean isPlaceOrBody() {
    return group == Group.PLACE || group == Group.ORGANISATION;
  }

  /** Whether it is a place. */
  boolean isPlace() {
    return group == Group.PLACE;
  }

  /** Whether the kind says only that it is an organisation, or a place. */
  boolean isVague() {
    return this == ORGANISATION || this == PLACE;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
