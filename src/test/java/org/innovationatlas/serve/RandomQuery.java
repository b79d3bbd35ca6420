package org.innovationatlas.serve;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query made by chance: by a grammar that leans to what is odd, and then damaged or not. */
final class RandomQuery {
  private static final int DEEPEST = 4;
  private static final List<String> FUNCTIONS =
      List.of(
          "STR",
          "LANG",
          "DATATYPE",
          "IRI",
          "ABS",
          "CEIL",
          "FLOOR",
          "ROUND",
          "STRLEN",
          "UCASE",
          "LCASE",
          "ENCODE_FOR_URI",
          "YEAR",
          "SECONDS",
          "TIMEZONE",
          "TZ",
          "MD5",
          "SHA512",
          "isIRI",
          "isNumeric",
          "BNODE",
          "xsd:integer",
          "xsd:decimal",
          "xsd:dateTime",
          "xsd:double",
          "<http://www.w3.org/2005/xpath-functions#normalize-unicode>",
          "<java:java.lang.Math>");
  private static final List<String> PAIRS =
      List.of(
          "CONCAT",
          "CONTAINS",
          "STRSTARTS",
          "STRBEFORE",
          "STRAFTER",
          "STRLANG",
          "STRDT",
          "sameTerm",
          "REGEX",
          "langMatches",
          "COALESCE",
          "SUBSTR",
          "<http://www.w3.org/2005/xpath-functions/math#pow>",
          "<http://www.w3.org/2005/xpath-functions#format-number>");
  private static final List<String> AGGREGATES =
      List.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", "MEDIAN", "MODE");
  private static final List<String> TERMS =
      List.of(
          "?a",
          "?b",
          "?c",
          "?d",
          "?e",
          "<urn:x>",
          "inno:District",
          "rdfs:label",
          "a",
          "1",
          "-2.5",
          "1e999",
          "true",
          "\"\"",
          "\"x\"@en",
          "\"x\"@en--ltr",
          "\"2022-13-01\"^^xsd:date",
          "\"99999999999999999999\"^^xsd:integer",
          "\"1\"^^<x:>",
          "_:b",
          "[]",
          "[ ?p ?o ]",
          "()",
          "(1 ?a)",
          "<<( ?a ?b ?c )>>",
          "\"\\uD800\"",
          "\"\\u0000\"",
          "<a b>",
          "<>",
          "<../..>",
          "'(.*)(.*)(.*)(.*)(.*)x'",
          "'((a+)+)+$'",
          "\"[\"",
          "'\\\\p{L}{9}'",
          "\"$1\"");
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "\"",
          "'",
          "\"\"\"",
          ";",
          ".",
          ",",
          "^",
          "|",
          "/",
          "*",
          "+",
          "?",
          "!",
          "=",
          "&&",
          "\\",
          "\\u12",
          "#",
          "SELECT",
          "WHERE",
          "FILTER",
          "NOT",
          "EXISTS",
          "UNION",
          "GRAPH",
          "SERVICE",
          "VALUES",
          "UNDEF",
          "BASE",
          "PREFIX",
          "FROM",
          "\u0000",
          "\ufffe",
          "\ud83d\ude00",
          "{5,",
          "{1000000}",
          "LIMIT -1",
          "OFFSET 99999999999999999999",
          "<<",
          ">>",
          "@",
          "@en",
          "^^",
          "_:",
          "%",
          "LATERAL",
          "JSON",
          "CALL",
          "LET",
          "DESCRIBE *");

  private final Random random;

  RandomQuery(Random random) {
    this.random = random;
  }

  String text() {
    var query =
        "PREFIX inno: <https://w3id.org/innovation-atlas/ontology#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + head()
            + group(0)
            + modifiers();
    return random.nextInt(3) > 0 ? query : damaged(query);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String some(int most, Supplier<String> part, String between) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(i -> part.get())
        .collect(Collectors.joining(between));
  }

  private String head() {
    return switch (random.nextInt(8)) {
      case 0 -> "ASK ";
      case 1 -> "CONSTRUCT { " + triples() + " } WHERE ";
      case 2 -> "DESCRIBE " + one(List.of("?a ", "* ", "<urn:x> ", "?a ?b ")) + "WHERE ";
      case 3 -> "SELECT DISTINCT * ";
      case 4 -> "SELECT " + some(3, this::column, " ") + " ";
      case 5 ->
          "SELECT REDUCED ?a " + one(List.of("FROM <urn:x> ", "FROM NAMED <file:///etc> ", ""));
      default -> "SELECT * ";
    };
  }

  private String column() {
    var value =
        random.nextBoolean()
            ? one(AGGREGATES) + "(" + one(List.of("", "DISTINCT ")) + expression(2) + ")"
            : expression(1);
    return "(" + value + " AS ?x" + random.nextInt(9) + ")";
  }

  private String modifiers() {
    return one(List.of("", "", " GROUP BY ?a", " GROUP BY (" + expression(2) + " AS ?g)"))
        + one(List.of("", "", " HAVING(" + expression(2) + ")"))
        + one(List.of("", "", " ORDER BY ?a", " ORDER BY DESC(" + expression(2) + ")"))
        + one(List.of("", " LIMIT 0", " LIMIT 10", " LIMIT 9223372036854775807"))
        + one(List.of("", "", " OFFSET 3", " OFFSET 9223372036854775807"));
  }

  private String group(int depth) {
    return "{ " + some(3, () -> pattern(depth), " ") + " }";
  }

  private String pattern(int depth) {
    if (depth > DEEPEST) {
      return triples();
    }
    return switch (random.nextInt(14)) {
      case 0 -> "OPTIONAL " + group(depth + 1);
      case 1 -> group(depth + 1) + " UNION " + group(depth + 1);
      case 2 -> "MINUS " + group(depth + 1);
      case 3 -> "FILTER(" + expression(depth) + ")";
      case 4 -> "FILTER " + one(List.of("", "NOT ")) + "EXISTS " + group(depth + 1);
      case 5 -> "BIND(" + expression(depth) + " AS ?n" + random.nextInt(99) + ")";
      case 6 -> "GRAPH " + one(List.of("?g", "<urn:x>", "?a")) + " " + group(depth + 1);
      case 7 -> "VALUES (?a ?b) { (1 2) (UNDEF <urn:x>) (\"x\"@en UNDEF) }";
      case 8 -> "{ SELECT * " + group(depth + 1) + modifiers() + " }";
      case 9 -> one(TERMS) + " " + path(depth) + " " + one(TERMS) + " .";
      default -> triples();
    };
  }

  private String triples() {
    return some(
            2,
            () -> one(TERMS) + " " + one(List.of("?p", "a", "rdfs:label", "?b")) + " " + one(TERMS),
            " . ")
        + " .";
  }

  private String path(int depth) {
    if (depth > DEEPEST) {
      return one(List.of("rdfs:label", "a", "^a", "!a", "!(a|^a)"));
    }
    return switch (random.nextInt(7)) {
      case 0 -> "(" + path(depth + 1) + "/" + path(depth + 1) + ")";
      case 1 -> "(" + path(depth + 1) + "|" + path(depth + 1) + ")";
      case 2 -> "(" + path(depth + 1) + ")" + one(List.of("*", "+", "?"));
      case 3 ->
          "(" + path(depth + 1) + "){" + one(List.of("2", "0,3", ",2", "1,", "99999999")) + "}";
      case 4 -> "^(" + path(depth + 1) + ")";
      default -> one(List.of("rdfs:label", "a", "!a", "!(a|^rdfs:label)", "<urn:x>"));
    };
  }

  private String expression(int depth) {
    if (depth > DEEPEST) {
      return one(TERMS);
    }
    return switch (random.nextInt(9)) {
      case 0 -> one(FUNCTIONS) + "(" + expression(depth + 1) + ")";
      case 1 -> one(PAIRS) + "(" + expression(depth + 1) + ", " + expression(depth + 1) + ")";
      case 2 ->
          "REPLACE("
              + expression(depth + 1)
              + ", "
              + expression(depth + 1)
              + ", "
              + one(TERMS)
              + ")";
      case 3 ->
          "("
              + expression(depth + 1)
              + one(List.of(" + ", " * ", " / ", " = ", " < ", " && "))
              + expression(depth + 1)
              + ")";
      case 4 -> "IF(" + expression(depth + 1) + ", " + one(TERMS) + ", " + one(TERMS) + ")";
      case 5 ->
          expression(depth + 1) + one(List.of(" IN ", " NOT IN ")) + "(" + one(TERMS) + ", 1)";
      default -> one(TERMS);
    };
  }

  private String damaged(String query) {
    var text = new StringBuilder(query);
    for (int times = 1 + random.nextInt(4); times > 0 && !text.isEmpty(); times--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, one(TOKENS));
        case 2 -> text.setCharAt(at, (char) random.nextInt(256));
        case 3 -> text.insert(at, one(TOKENS).repeat(1 + random.nextInt(300)));
        default -> text.setLength(at + 1);
      }
    }
    return text.toString();
  }
}
