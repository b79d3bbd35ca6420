package org.innovationatlas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path folder;

  private static String of(String... words) {
    var fingerprint = Fingerprint.NONE;
    for (String word : words) {
      fingerprint = fingerprint.plus(Fingerprint.of(word));
    }
    return fingerprint.value();
  }

  private static String of(Path folder, Path... files) throws IOException {
    var fingerprint = Fingerprint.NONE;
    for (Path file : files) {
      fingerprint = fingerprint.plus(Fingerprint.of("facts", folder, file));
    }
    return fingerprint.value();
  }

  private Path write(String path, String content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    return Files.writeString(folder.resolve(path), content);
  }

  @Test
  void tellsWhereAWordEnds() {
    assertThat(of("a", "b"))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(of("ab"))
        .isNotEqualTo(of("a\0b"));
  }

  @Test
  void tellsWhereAFileEnds() throws IOException {
    var one = of(folder, write("one/a", "x"), write("one/b", "y"));
    Files.writeString(folder.resolve("one/a"), "x\0one/b\0y");

    assertThat(of(folder, folder.resolve("one/a"))).isNotEqualTo(one);
  }

  @Test
  void tellsFilesOfOneNameInTwoFoldersApart() throws IOException {
    assertThat(of(folder, write("one/a", "x"))).isNotEqualTo(of(folder, write("two/a", "x")));
  }

  @Test
  void isTheSameWhereverTheFolderIs() throws IOException {
    var here =
        of(folder.resolve("here/facts"), write("here/facts/a", "x"), write("here/rdf/b", "y"));
    var there =
        of(folder.resolve("there/facts"), write("there/facts/a", "x"), write("there/rdf/b", "y"));

    assertThat(here).isEqualTo(there);
  }

  @Test
  void takesAFileOutAsIfItHadNeverBeenIn() throws IOException {
    var one = Fingerprint.of("facts", folder, write("a", "x"));
    var other = Fingerprint.of("facts", folder, write("b", "y"));

    assertThat(one.plus(other).minus(one)).isEqualTo(other);
    assertThat(one.plus(other)).isNotEqualTo(other);
  }
}
