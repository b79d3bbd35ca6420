package org.innovationatlas.read;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of JSON values: one, an array of them, or one after the other (NDJSON). */
final class JsonFile {
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final Problems problems;
  private long bytesOfValue;
  private long bytesBefore;

  JsonFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /**
   * Hands on each value of the file as soon as it is read, and reports what keeps the rest from
   * being read.
   *
   * @throws IOException when the file can't be read
   */
  void forEach(Consumer<Json> values) throws IOException {
    try (var bytes = Files.newByteChannel(path);
        Reader reader = reader(bytes)) {
      new JsonText(path.toString(), problems)
          .forEach(
              reader,
              value -> {
                count(bytes);
                values.accept(value);
              });
    } catch (CharacterCodingException e) {
      problems.add(
          BadByte.find(path),
          "the file is not UTF-8 from here on; save it as UTF-8. The rest of the file was not read");
    }
  }

  private void count(SeekableByteChannel bytes) {
    try {
      bytesOfValue = bytes.position() - bytesBefore;
      bytesBefore = bytes.position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes were read for the value that was handed on last: a buffer at a time. */
  long bytesOfValue() {
    return bytesOfValue;
  }

  private static Reader reader(SeekableByteChannel bytes) throws IOException {
    var reader = new PushbackReader(new Utf8Reader(Channels.newInputStream(bytes)));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }
}
