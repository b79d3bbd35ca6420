package org.innovationatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.innovationatlas.SmallAtlas;
import org.junit.jupiter.api.Test;

/** The built graph of the Shanghai atlas, as it is in {@code rdf/}. */
class BuiltAtlasTest {
  private static final Path BUILT = Path.of("rdf", "shanghai-2022.trig");

  @Test
  void isWhatAFreshBuildWrites() throws IOException {
    var out = new ByteArrayOutputStream();
    new RdfOutput(SmallAtlas.shanghai().base(), RdfFormat.TRIG).write(quads(), out);

    assertThat(Files.readString(BUILT).equals(out.toString(StandardCharsets.UTF_8)))
        .as("%s is what the facts and the ontology give; run `./atlas build`", BUILT)
        .isTrue();
  }

  private static List<Quad> quads() throws IOException {
    return SmallAtlas.quads(SmallAtlas.shanghai());
  }
}
