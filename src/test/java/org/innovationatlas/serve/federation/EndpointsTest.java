package org.innovationatlas.serve.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://query.wikidata.org/sparql",
        "http://127.0.0.1:3030/sparql",
        "http://[::1]:3030/",
        "https://example.org",
        "https://example.org/sparql?graph=all"
      })
  void areAddressesInFull(String iri) {
    assertThat(Endpoints.checked(iri)).isEqualTo(iri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "query.wikidata.org",
        "/sparql",
        "//example.org/sparql",
        "ftp://example.org/",
        "file:///etc/passwd",
        "loop:https://example.org/",
        "HTTPS://example.org/",
        "https:///sparql",
        "https://*.example.org/",
        "https://example.org/a/../b",
        "https://me:secret@example.org/",
        "https://example.org/#x",
        "https://example.org/a b",
        "<https://example.org/>"
      })
  void areNothingElse(String iri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoints.checked(iri))
        .withMessageStartingWith("\"" + iri + "\" is not the address of an endpoint");
  }
}
