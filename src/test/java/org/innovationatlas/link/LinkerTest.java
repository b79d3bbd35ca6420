package org.innovationatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.innovationatlas.link.Evidence.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What speaks for a link and against it. */
class LinkerTest {
  private static final double LEAST = 0.5;

  @TempDir private Path folder;

  @Test
  void linksAnOrganisationByAnyOfItsNames() {
    assertThat(link(subject("同济大学", "Tongji University"), record("Tongji Univ", Kind.EDUCATION)))
        .singleElement()
        .satisfies(proposal -> assertThat(proposal.score()).isGreaterThan(0.9))
        .satisfies(
            proposal ->
                assertThat(proposal.evidence())
                    .extracting(Evidence::toString)
                    .containsExactly(
                        "name: Tongji University = Tongji Univ, the same (0.99)",
                        "kind: education and education (+0.02)"));
  }

  @Test
  void doubtsANameThatIsOnlyOurTranslation() {
    var translated =
        new Entity(
            "https://example.org/atlas/institution/quay",
            List.of(new EntityName("Quay University", true)),
            Set.of(Kind.EDUCATION),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of());
    assertThat(link(translated, record("Quay University", Kind.EDUCATION)))
        .singleElement()
        .satisfies(
            proposal ->
                assertThat(proposal.evidence().get(0).detail()).endsWith("by our own translation"))
        .satisfies(proposal -> assertThat(proposal.score()).isEqualTo(0.93));
  }

  @Test
  void neverLinksAnOrganisationToAPlaceOfItsName() {
    assertThat(link(subject("同济大学"), record("同济大学", Kind.SETTLEMENT))).isEmpty();
  }

  @Test
  void saysThatADistrictAndTheTownOfItsNameAreOnlyClose() {
    var district = entity("https://example.org/atlas/district/quay", Kind.DIVISION, "码头区", "Quay");
    assertThat(link(district, record("Quay", Kind.SETTLEMENT)))
        .singleElement()
        .satisfies(proposal -> assertThat(proposal.isOnlyClose()).isTrue())
        .satisfies(
            proposal ->
                assertThat(Mapping.of(proposal).predicate())
                    .isEqualTo("http://www.w3.org/2004/02/skos/core#closeMatch"));
  }

  @Test
  void countsNamesInTheOtherScriptThatDisagree() {
    var proposals =
        link(
            subject("中国科学院上海硅酸盐研究所", "Institute of Ceramics"),
            entity("https://example.org/x", Kind.EDUCATION, "景德镇陶瓷学院", "Institute of Ceramics"));
    assertThat(proposals.get(0).evidence())
        .filteredOn(evidence -> evidence.aspect() == Aspect.OTHER_NAME)
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.effect()).isNegative());
  }

  @Test
  void weighsPlaceDistanceYearAndWebsite() {
    var here = described("同济大学", "上海市", Area.point(121.5, 31.2), 1907, "tongji.edu.cn");
    var there = described("同济大学", "上海", Area.point(121.4, 31.3), 1907, "tongji.edu.cn");
    var elsewhere = described("同济大学", "北京市", Area.point(116.4, 39.9), 1952, "other.example");
    var with = List.of(Aspect.PLACE, Aspect.DISTANCE, Aspect.YEAR, Aspect.WEBSITE);

    assertThat(link(here, there).get(0).evidence())
        .filteredOn(evidence -> with.contains(evidence.aspect()))
        .extracting(Evidence::aspect, Evidence::effect)
        .containsExactly(
            tuple(Aspect.PLACE, 0.05),
            tuple(Aspect.DISTANCE, 0.02),
            tuple(Aspect.YEAR, 0.03),
            tuple(Aspect.WEBSITE, 0.15));
    assertThat(link(here, elsewhere).get(0).score()).isLessThan(0.7);
  }

  @Test
  void isNotSureOfEitherOfTwoRecordsThatAreAsGood() {
    var proposals =
        link(
            subject("同济大学"),
            entity("https://example.org/1", Kind.EDUCATION, "同济大学"),
            entity("https://example.org/2", Kind.EDUCATION, "同濟大學"));
    assertThat(proposals).hasSize(2).allMatch(proposal -> proposal.score() < Mapping.SURE);
    assertThat(proposals.get(0).evidence().get(2).toString())
        .isEqualTo("rival: as good or better: 同濟大學 (-0.15)");
  }

  @Test
  void takesThePiecesOfARecordForOne() {
    var proposals =
        link(
            subject("同济大学", "Tongji University"),
            entity("https://example.org/1", Kind.EDUCATION, "同济大学"),
            entity("https://example.org/1", Kind.EDUCATION, "Tongji University", "同济大学"));
    assertThat(proposals)
        .singleElement()
        .satisfies(proposal -> assertThat(proposal.score()).isGreaterThan(Mapping.SURE));
  }

  /** Nothing of a record stays: 400,000 pass through a heap that could not hold them. */
  @Test
  void letsAnyNumberOfRecordsPassInLittleMemory() throws Exception {
    var outcome =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                Stream.class.getName(),
                "400000")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start()
            .waitFor();

    assertThat(Files.readString(folder.resolve("out.txt")))
        .endsWith("400000 records, linked to https://sws.geonames.org/377777/\n");
    assertThat(outcome).isZero();
  }

  /** Links two things to a table of GeoNames that is made while it is read. */
  static final class Stream {
    private Stream() {}

    public static void main(String[] args) throws IOException {
      long number = Long.parseLong(args[0]);
      try (var linker =
          new Linker(
              List.of(entity("https://example.org/d", Kind.DIVISION, "徐汇区", "Xuhui District")),
              List.of("Xuhui District"),
              LEAST)) {
        new GeoNamesRecords().read(new Table(number), linker::consider);
        System.out.println(
            linker.considered()
                + " records, linked to "
                + linker.proposals().get(0).object().iri());
      }
    }
  }

  private static List<Proposal> link(Entity subject, Entity... records) {
    try (var linker = new Linker(List.of(subject), List.of("上海市", "Shanghai"), LEAST)) {
      List.of(records).forEach(linker::consider);
      return linker.proposals();
    }
  }

  private static Entity subject(String... names) {
    return entity("https://example.org/atlas/institution/it", Kind.EDUCATION, names);
  }

  private static Entity record(String name, Kind kind) {
    return entity("https://example.org/record", kind, name);
  }

  private static Entity entity(String iri, Kind kind, String... names) {
    return new Entity(
        iri,
        List.of(names).stream().map(name -> new EntityName(name, false)).toList(),
        Set.of(kind),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private static Entity described(String name, String place, Area area, int year, String website) {
    return new Entity(
        "https://example.org/" + place,
        List.of(new EntityName(name, false)),
        Set.of(Kind.EDUCATION),
        Set.of(place),
        Optional.of(area),
        Optional.of(year),
        Set.of(website));
  }
}
