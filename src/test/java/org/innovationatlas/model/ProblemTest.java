package org.innovationatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void printsItsPlaceAndItsMessage() {
    var position = new Position("08.json", 41, 17, "/facts/3/year");

    assertThat(new Problem(position, "\"22\" is not a year"))
        .hasToString("08.json:41:17 /facts/3/year: \"22\" is not a year");
    assertThat(new Problem(Position.ofFile("08.json"), "the file is empty"))
        .hasToString("08.json: the file is empty");
  }

  @Test
  void printsOneLineWhateverTheValue() {
    var problem = new Problem(Position.ofFile("08.json"), "\"a\nb\u001B[2J\u0085\\$1\" is wrong");

    assertThat(problem).hasToString("08.json: \"a\\u000Ab\\u001B[2J\\u0085\\$1\" is wrong");
  }
}
