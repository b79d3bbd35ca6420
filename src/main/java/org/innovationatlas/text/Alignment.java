package org.innovationatlas.text;

import java.util.List;
import org.innovationatlas.text.NamePart.Role;

/**
 * Which parts of two names belong together, and what is left over.
 *
 * @param common the parts that belong together, as in the left name
 * @param left what only the left name has
 * @param right what only the right name has
 * @param misspelt how many of the common parts are spelt in two ways
 * @param abbreviated how many are abbreviated on one side
 * @param ordered whether the common parts come in the same order
 */
record Alignment(
    List<NamePart> common,
    List<NamePart> left,
    List<NamePart> right,
    int misspelt,
    int abbreviated,
    boolean ordered) {
  Alignment {
    common = List.copyOf(common);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Both together. */
  Alignment with(Alignment other) {
    return new Alignment(
        join(common, other.common),
        join(left, other.left),
        join(right, other.right),
        misspelt + other.misspelt,
        abbreviated + other.abbreviated,
        ordered && other.ordered);
  }

  private static List<NamePart> join(List<NamePart> first, List<NamePart> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Whether what is left over says nothing but this. */
  boolean restIsOnly(Role... roles) {
    var allowed = List.of(roles);
    return left.stream().allMatch(part -> allowed.contains(part.role()))
        && right.stream().allMatch(part -> allowed.contains(part.role()));
  }

  /** Whether both sides have something of the role left over: two places, two numbers. */
  boolean disagreesIn(Role role) {
    return has(left, role) && has(right, role);
  }

  /** Whether a side has something of the role left over. */
  boolean lacks(Role role) {
    return has(left, role) || has(right, role);
  }

  private static boolean has(List<NamePart> parts, Role role) {
    return parts.stream().anyMatch(part -> part.is(role));
  }

  /** How much the common parts say that are neither kind, place nor form. */
  double own() {
    return common.stream()
        .filter(part -> part.is(Role.OWN) || part.is(Role.NUMBER))
        .mapToDouble(NamePart::weight)
        .sum();
  }

  /** The share of the common parts in all, by what they say: the coefficient of Dice. */
  double share() {
    double shared = 2 * weight(common);
    double all = shared + weight(left) + weight(right);
    return all == 0 ? 0 : shared / all;
  }

  private static double weight(List<NamePart> parts) {
    return parts.stream().mapToDouble(NamePart::weight).sum();
  }
}
