package org.innovationatlas.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.innovationatlas.model.Position;

/** Finds the first byte of a file that is not UTF-8. */
final class BadByte {
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer pending = ByteBuffer.allocate(8);
  private final CharBuffer decoded = CharBuffer.allocate(8);
  private int line = 1;
  private int column = 1;

  private BadByte() {}

  static Position find(Path path) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
      return new BadByte().find(path, bytes);
    }
  }

  private Position find(Path path, InputStream bytes) throws IOException {
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      pending.put((byte) next).flip();
      if (decoder.decode(pending, decoded, false).isError()) {
        break;
      }
      pending.compact();
      decoded.flip();
      while (decoded.hasRemaining()) {
        move(decoded.get());
      }
      decoded.clear();
    }
    return new Position(path.toString(), line, column, "");
  }

  private void move(char character) {
    column++;
    if (character == '\n') {
      line++;
      column = 1;
    }
  }
}
