package org.innovationatlas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.innovationatlas.SmallAtlas;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.model.Document;
import org.innovationatlas.model.FactId;
import org.innovationatlas.model.Position;
import org.innovationatlas.model.Problem;
import org.innovationatlas.model.Retired;
import org.innovationatlas.model.Value;
import org.junit.jupiter.api.Test;

class RetiredCheckTest {
  private static final Path SOUND =
      Path.of("src", "test", "resources", "check", "sets", "sound", "documents.json");

  private static List<Problem> check(String id, Optional<String> replacedBy) throws IOException {
    var documents = SmallAtlas.documents(SOUND);
    var check = new RetiredCheck(retiring(id, replacedBy));
    documents.forEach(check::register);
    return check.problems();
  }

  private static Atlas retiring(String id, Optional<String> replacedBy) {
    var record =
        new Retired(
            FactId.parse(id).orElseThrow(),
            replacedBy.flatMap(FactId::parse),
            List.of(new Value.Text("en", "merged")),
            Position.ofFile("atlas.json"));
    return SmallAtlas.atlas(List.of(record));
  }

  private static String described() throws IOException {
    List<Document> documents = SmallAtlas.documents(SOUND);
    return documents.get(0).facts().get(0).id().toString();
  }

  @Test
  void findsNothingWrongWithAnIdThatNoDocumentUses() throws IOException {
    assertThat(check("park/long-gone", Optional.of(described()))).isEmpty();
  }

  @Test
  void reportsADocumentThatUsesARetiredId() throws IOException {
    assertThat(check(described(), Optional.empty()))
        .singleElement()
        .asString()
        .contains("is retired in atlas.json; give the thing an id of its own");
  }

  @Test
  void reportsAReplacementThatNoDocumentDescribes() throws IOException {
    assertThat(check("park/long-gone", Optional.of("park/not-there")))
        .singleElement()
        .asString()
        .contains("replaced by \"park/not-there\", which no document describes");
  }
}
