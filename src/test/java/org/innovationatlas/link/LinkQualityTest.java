package org.innovationatlas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.innovationatlas.NotPartOfTheProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Links organisations of Shanghai to records of the same organisations under names as people write
 * them. Half of the organisations have no counterpart, so that a link to their nearest relative
 * shows.
 */
class LinkQualityTest {
  private static final long SEED = 20221231;
  private static final double THRESHOLD = Mapping.SURE;

  private static final List<String> PLACES =
      List.of("上海市", "Shanghai", "浦东新区", "Pudong New Area", "徐汇区", "Xuhui District");

  /** What a record says besides its name. */
  private enum Known {
    KIND("name and kind"),
    CITY("name, kind and city");

    private final String words;

    Known(String words) {
      this.words = words;
    }
  }

  /** How many links were right, wrong and missing. */
  private record Count(int right, int wrong, int missing) {
    private Count plus(Count other) {
      return new Count(right + other.right, wrong + other.wrong, missing + other.missing);
    }

    private double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    private double recall() {
      return right + missing == 0 ? 1 : right / (double) (right + missing);
    }

    private String line(String title) {
      return "%-42s precision %.3f  recall %.3f  (%d right, %d wrong, %d missing)"
          .formatted(title, precision(), recall(), right, wrong, missing);
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsMostAndHardlyEverTheWrongOne(Known known) throws IOException {
    var total = new Count(0, 0, 0);
    var lines = new ArrayList<String>();
    for (Noise noise : Noise.values()) {
      var count = measure(noise, known);
      lines.add(count.line(noise.toString()));
      total = total.plus(count);
    }
    lines.add(total.line("all, by " + known.words));
    lines.forEach(System.out::println);
    assertThat(total.precision()).isGreaterThanOrEqualTo(0.97);
    if (known == Known.CITY) {
      assertThat(total.recall()).isGreaterThanOrEqualTo(0.85);
    }
  }

  @Test
  void findsEveryOrganisationUnderItsOwnNames() throws IOException {
    var organisations = RorSample.organisations();
    var links = link(organisations, organisations);

    var wrong = links.entrySet().stream().filter(link -> !link.getKey().equals(link.getValue()));
    assertThat(wrong).isEmpty();
    assertThat(links.size() / (double) organisations.size()).isGreaterThan(0.95);
  }

  /** By hand, since the register is no part of the project: ATLAS_ROR names its file in JSON. */
  @Test
  void findsThemAmongAllOrganisationsOfTheWorld() throws IOException {
    var register =
        NotPartOfTheProject.namedBy(
            "ATLAS_ROR",
            LinkQualityTest.class,
            "file of ROR in JSON: not measured against all of it");
    var all = new HashMap<String, Entity>();
    new OpenDataSet(register).read(record -> all.put(record.iri(), record));
    var organisations = RorSample.organisations();
    var absent = new HashSet<String>();
    for (int at = 0; at < organisations.size(); at += 2) {
      absent.add(organisations.get(at).iri());
    }
    var total = new Count(0, 0, 0);
    for (Noise noise : Noise.values()) {
      var random = new Random(SEED + noise.name().hashCode());
      var subjects = new ArrayList<Entity>();
      organisations.stream()
          .filter(one -> all.containsKey(one.iri()))
          .forEach(one -> written(one, noise, Known.CITY, random).ifPresent(subjects::add));
      var there = all.values().stream().filter(one -> !absent.contains(one.iri())).toList();
      var links = link(subjects, there);
      for (Entity subject : subjects) {
        total = total.plus(outcome(subject, links, absent));
      }
    }
    System.out.println(total.line("among " + all.size() + " organisations"));
    assertThat(total.precision()).isGreaterThanOrEqualTo(0.97);
  }

  private static Count outcome(Entity subject, Map<String, String> links, Set<String> absent) {
    var link = links.get(subject.iri());
    boolean there = !absent.contains(original(subject));
    if (link == null) {
      return new Count(0, 0, there ? 1 : 0);
    }
    boolean right = link.equals(original(subject));
    if (!right) {
      System.out.println("  wrong: " + subject.label() + " = " + link);
    }
    return right ? new Count(1, 0, 0) : new Count(0, 1, there ? 1 : 0);
  }

  private static String original(Entity written) {
    return written.iri().replaceFirst("#.*", "");
  }

  private static Count measure(Noise noise, Known known) throws IOException {
    var organisations = RorSample.organisations();
    var random = new Random(SEED + noise.name().hashCode());
    var records = new HashMap<String, Entity>();
    for (Entity organisation : organisations) {
      written(organisation, noise, known, random)
          .ifPresent(record -> records.put(organisation.iri(), record));
    }
    var count = new Count(0, 0, 0);
    for (int half = 0; half < 2; half++) {
      var present = new ArrayList<Entity>();
      for (int at = half; at < organisations.size(); at += 2) {
        present.add(organisations.get(at));
      }
      count = count.plus(compare(present, records));
    }
    return count;
  }

  private static Count compare(List<Entity> present, Map<String, Entity> records) {
    var links = link(present, records.values());
    int right = 0;
    for (var link : links.entrySet()) {
      right += link.getKey().equals(link.getValue().replaceFirst("#.*", "")) ? 1 : 0;
    }
    long possible = present.stream().filter(one -> records.containsKey(one.iri())).count();
    return new Count(right, links.size() - right, (int) possible - right);
  }

  /** The best link of each organisation that is as sure as the default asks for. */
  private static Map<String, String> link(
      Iterable<Entity> organisations, Iterable<Entity> records) {
    var subjects = new ArrayList<Entity>();
    organisations.forEach(subjects::add);
    var links = new HashMap<String, String>();
    try (var linker = new Linker(subjects, PLACES, THRESHOLD - 0.3)) {
      records.forEach(linker::consider);
      linker.proposals().stream()
          .filter(proposal -> proposal.score() >= THRESHOLD)
          .forEach(proposal -> links.put(proposal.subject().iri(), proposal.object().iri()));
    }
    return links;
  }

  /** A record of the organisation under one of its names, written otherwise. */
  private static Optional<Entity> written(
      Entity organisation, Noise noise, Known known, Random random) {
    var written =
        organisation.names().stream()
            .map(EntityName::text)
            .flatMap(name -> noise.write(name, random).stream())
            .toList();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var name = written.get(random.nextInt(written.size()));
    return Optional.of(
        new Entity(
            organisation.iri() + "#" + noise.name(),
            List.of(new EntityName(name, false)),
            organisation.kinds(),
            known == Known.CITY ? Set.of("Shanghai") : Set.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of()));
  }
}
