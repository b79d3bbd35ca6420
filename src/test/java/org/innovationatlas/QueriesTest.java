package org.innovationatlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.vocabulary.RDF;
import org.innovationatlas.graph.AtlasGraph;
import org.innovationatlas.graph.Iris;
import org.innovationatlas.graph.RdfFile;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.Problem;
import org.innovationatlas.question.Parameter;
import org.innovationatlas.question.Question;
import org.innovationatlas.read.AtlasReader;
import org.innovationatlas.read.FactReader;
import org.innovationatlas.store.MemoryStore;
import org.innovationatlas.vocab.Inno;
import org.innovationatlas.vocab.Ontology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the questions of {@code queries/} of the real atlas. */
class QueriesTest {
  private static final Path QUERIES = Path.of("queries");
  private static final Path SHANGHAI = Path.of("facts", "shanghai-2022");
  private static final Path EXPECTED = Path.of("src", "test", "resources", "queries");
  private static final Path EDITIONS = Path.of("src", "test", "resources", "editions");
  private static final int FEWEST = 26;

  private static DatasetGraph atlas;

  @BeforeAll
  static void load() throws IOException {
    atlas = MemoryStore.load(quads(SHANGHAI)::forEach);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersWhatTheReportStates(Path query) throws IOException {
    assertThat(answer(query, atlas))
        .containsExactlyElementsOf(Files.readAllLines(expectedOf(query)));
  }

  @ParameterizedTest
  @MethodSource("selects")
  void answersInAnOrderThatLeavesNoTwoRowsEqual(Path query) throws IOException {
    var parsed = QueryFactory.create(Files.readString(query));
    assertThat(parsed.getOrderBy()).isNotEmpty();
    var keys = parsed.getOrderBy().stream().map(SortCondition::getExpression).toList();
    assertThat(keys).allMatch(Expr::isVariable);
    try (var execution = QueryExec.dataset(atlas).query(parsed).build()) {
      // An unbound variable is a null, which only this collector takes.
      var sorted = new ArrayList<List<Node>>();
      execution
          .select()
          .forEach(
              row ->
                  sorted.add(
                      keys.stream().map(key -> row.get(key.asVar())).collect(Collectors.toList())));
      assertThat(sorted).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("selects")
  void answersNothingTwice(Path query) throws IOException {
    assertThat(answer(query, atlas)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysItsQuestionInEnglishAndInChinese(Path query) throws IOException {
    var lines = Files.readAllLines(query);
    assertThat(lines.get(0)).matches("# [A-Z][^？]*\\?.*");
    assertThat(lines.get(1)).matches("# .*\\p{IsHan}.*？.*");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void declaresItsParametersWithDefaultsAndExamples(Path query) throws IOException {
    var text = Files.readString(query);
    var question = Question.of("x", text);
    var comments = text.lines().takeWhile(line -> line.startsWith("#")).count();
    assertThat(question.parameters()).hasSize((int) comments - 2);
    for (Parameter parameter : question.parameters()) {
      assertThat(text).containsPattern("VALUES \\(?[^{]*\\?" + parameter.name() + "\\b");
      assertThat(question.with(Map.of(parameter.name(), parameter.example()))).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isReadByEveryProcessorOfSparql11(Path query) throws IOException {
    var parsed = QueryFactory.create(Files.readString(query), Syntax.syntaxSPARQL_11);
    assertThat(parsed.isSelectType() || parsed.isConstructType()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void declaresOnlyThePrefixesThatItUses(Path query) throws IOException {
    var text = Files.readString(query);
    var prefixes = QueryFactory.create(text).getPrefixMapping().getNsPrefixMap().keySet();
    var uses = text.replaceAll("PREFIX \\S+ <\\S+>", "");
    assertThat(prefixes)
        .allSatisfy(prefix -> assertThat(uses).containsPattern("\\b" + prefix + ":\\w"));
  }

  @Test
  void everyExpectedAnswerHasItsQueryAndNothingElseIsInTheFolder() throws IOException {
    assertThat(names(QUERIES)).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.rq"));
    assertThat(names(EXPECTED).stream().map(name -> name.replaceFirst("\\.(csv|nt)$", ".rq")))
        .containsExactlyElementsOf(names(QUERIES))
        .hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @Test
  void showsHowAStatusAndAFigureWentFromOneEditionToTheNext() throws IOException {
    var editions = MemoryStore.load(quads(EDITIONS)::forEach);
    assertThat(answer(QUERIES.resolve("what-changed-between-editions.rq"), editions))
        .containsExactlyElementsOf(Files.readAllLines(EDITIONS.resolve("expected.csv")));
  }

  @Test
  void findsTheFactThatHasLostItsSource() throws IOException {
    var quads = quads(SHANGHAI);
    var passage = "https://w3id.org/innovation-atlas/shanghai/passage/2022/4.3/8";
    var status = Inno.NS + "status";
    quads.removeIf(
        quad ->
            quad.getPredicate().hasURI(RDF.predicate.getURI()) && quad.getObject().hasURI(status));
    var unsourced = MemoryStore.load(quads::forEach);
    assertThat(answer(QUERIES.resolve("facts-without-a-source.rq"), unsourced))
        .anyMatch(row -> row.startsWith(passage) && row.contains(status));
  }

  static List<Path> queries() throws IOException {
    return names(QUERIES).stream().map(QUERIES::resolve).toList();
  }

  static List<Path> selects() throws IOException {
    return queries().stream().filter(query -> isSelect(query)).toList();
  }

  private static boolean isSelect(Path query) {
    return QueryFactory.read(query.toString()).isSelectType();
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Path expectedOf(Path query) {
    return EXPECTED.resolve(
        query.getFileName().toString().replace(".rq", isSelect(query) ? ".csv" : ".nt"));
  }

  private static List<String> answer(Path query, DatasetGraph dataset) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!isSelect(query)) {
      return triples(query, dataset);
    }
    try (var execution = QueryExec.dataset(dataset).query(Files.readString(query)).build()) {
      ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, execution.select());
    }
    return out.toString(UTF_8).lines().toList();
  }

  /** The triples of an answer that is a graph, in alphabetical order. */
  private static List<String> triples(Path query, DatasetGraph dataset) throws IOException {
    try (var execution = QueryExec.dataset(dataset).query(Files.readString(query)).build()) {
      var graph = execution.construct();
      return graph.stream().map(NodeFmtLib::strNT).sorted().toList();
    }
  }

  private static List<Quad> quads(Path folder) throws IOException {
    var ontology = Ontology.load();
    var problems = new ArrayList<Problem>();
    var read = new AtlasReader(problems::add).read(folder).orElseThrow();
    var documents = new ArrayList<Document>();
    var reader = new FactReader(read, ontology.codes(), problems::add);
    for (Path file : read.documents()) {
      reader.read(file, documents::add);
    }
    var quads = new ArrayList<>(new AtlasGraph(read, ontology).quads(documents));
    addFiles(read, "reference", read.reference(), quads, problems);
    addFiles(read, "links", read.links(), quads, problems);
    ontology.vocabulary().find().forEach(t -> quads.add(Quad.create(Inno.VOCABULARY_GRAPH, t)));
    ontology.codeLists().find().forEach(t -> quads.add(Quad.create(Inno.CODES_GRAPH, t)));
    assertThat(problems).isEmpty();
    return quads;
  }

  private static void addFiles(
      Atlas atlas, String family, List<Path> paths, List<Quad> quads, List<Problem> problems)
      throws IOException {
    for (Path path : paths) {
      var file = new RdfFile(path);
      file.read(new Iris(atlas.base()).graph(family, file.name()), quads::add, problems::add);
    }
  }
}
