package org.innovationatlas.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is UTF-8 and what isn't, Java's own decoder says. */
final class Utf8ReaderTest {
  private static final int SEED = 20261128;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 4000})
  void charactersOfAllLengthsAreReadAcrossTheEndsOfBuffers(int atATime) throws IOException {
    var text = new StringBuilder();
    var random = new Random(SEED);
    while (text.length() < 40_000) {
      int limit = new int[] {0x80, 0x800, 0x10000, 0x110000}[random.nextInt(4)];
      int character = random.nextInt(limit);
      if (character < 0xD800 || character > 0xDFFF) {
        text.appendCodePoint(character);
      }
    }
    var bytes = text.toString().getBytes(UTF_8);
    assertEquals(text.toString(), read(new Utf8Reader(new Trickle(bytes, 7)), atATime));
    assertEquals(text.toString(), read(new Utf8Reader(new Trickle(bytes, 8192)), atATime));
  }

  @Test
  void everyFirstByteAndWhatMayFollowAreJudgedAsJavaDoes() throws IOException {
    int[] following = {-1, 'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    for (int first = 0; first < 0x100; first++) {
      for (int second : following) {
        for (int third : following) {
          same(bytes(first, second, third, -1));
          same(bytes(first, second, third, 0xBF));
        }
      }
    }
  }

  @Test
  void whatStandsBeforeABadByteIsReadFirst() throws IOException {
    var reader = new Utf8Reader(new ByteArrayInputStream(bytes('a', 0xE5, 0x8C, 0xBA, 0xFF)));
    var chars = new char[10];
    assertEquals(2, reader.read(chars, 0, 10));
    assertEquals("a区", new String(chars, 0, 2));
    assertTrue(isRefused(reader));
  }

  @Test
  void nothingIsReadFromNothing() throws IOException {
    assertEquals(-1, new Utf8Reader(InputStream.nullInputStream()).read(new char[10], 0, 10));
    assertEquals(0, new Utf8Reader(new Trickle(bytes('a'), 1)).read(new char[10], 0, 0));
  }

  private static void same(byte[] bytes) throws IOException {
    var expected = CharBuffer.allocate(10);
    var decoder = UTF_8.newDecoder();
    boolean isBad = decoder.decode(ByteBuffer.wrap(bytes), expected, true).isError();
    var reader = new Utf8Reader(new ByteArrayInputStream(bytes));
    var what = Arrays.toString(bytes);
    if (isBad) {
      assertTrue(isRefused(reader), what);
    } else {
      assertEquals(expected.flip().toString(), read(reader, 10), what);
    }
  }

  private static boolean isRefused(Reader reader) throws IOException {
    try {
      read(reader, 10);
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  private static String read(Reader reader, int atATime) throws IOException {
    var text = new StringBuilder();
    var chars = new char[atATime];
    for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
      text.append(chars, 0, count);
    }
    return text.toString();
  }

  /** The bytes up to the first that is negative. */
  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    int count = 0;
    while (count < values.length && values[count] >= 0) {
      bytes[count] = (byte) values[count];
      count++;
    }
    return Arrays.copyOf(bytes, count);
  }

  /** Gives a few bytes at a time. */
  private static final class Trickle extends ByteArrayInputStream {
    private final int most;

    private Trickle(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, most));
    }
  }
}
