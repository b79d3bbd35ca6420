package org.innovationatlas.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;

/**
 * Reads characters from bytes in UTF-8 (RFC 3629) and none from what is not, like Java's own
 * reader, and quicker where characters of one and of three bytes take turns.
 */
final class Utf8Reader extends Reader {
  private static final int SIZE = 1 << 13;
  private static final int LONGEST = 4;
  private static final int BAD = -1;

  /** What the bytes of a character begin with that follow its first, whose other bits are 6. */
  private static final byte FOLLOWING = (byte) 0x80;

  private static final int OTHERS = 0x3F;

  private final InputStream in;
  private final byte[] bytes = new byte[SIZE + LONGEST];
  private int at;
  private int end;
  private boolean ended;
  private char secondHalf;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int next = offset;
    int most = offset + length;
    if (secondHalf != 0 && next < most) {
      chars[next++] = secondHalf;
      secondHalf = 0;
    }
    fill();
    int whole = ended ? end : end - LONGEST + 1;
    while (next < most && at < whole) {
      byte first = bytes[at];
      int character = first >= 0 ? first : beyondAscii(first);
      if (character == BAD) {
        if (next == offset) {
          throw new MalformedInputException(1);
        }
        break;
      }
      if (character <= Character.MAX_VALUE) {
        chars[next++] = (char) character;
        at += character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
      } else {
        chars[next++] = Character.highSurrogate(character);
        secondHalf = Character.lowSurrogate(character);
        at += LONGEST;
        if (next < most) {
          chars[next++] = secondHalf;
          secondHalf = 0;
        }
      }
    }
    return next == offset && length > 0 ? -1 : next - offset;
  }

  /** The character that begins at the current byte, which is not ASCII. */
  private int beyondAscii(byte first) {
    int second = bytes[at + 1] ^ FOLLOWING;
    int third = bytes[at + 2] ^ FOLLOWING;
    if ((first & 0xF0) == 0xE0) {
      int character = ((first & 0x0F) << 12) | (second << 6) | third;
      boolean follow = ((second | third) & ~OTHERS) == 0;
      boolean isHalf = (character & 0xF800) == 0xD800;
      return follow && character >= 0x800 && !isHalf ? character : BAD;
    }
    if ((first & 0xE0) == 0xC0) {
      int character = ((first & 0x1F) << 6) | second;
      return (second & ~OTHERS) == 0 && character >= 0x80 ? character : BAD;
    }
    int fourth = bytes[at + 3] ^ FOLLOWING;
    int character = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
    boolean follow = ((second | third | fourth) & ~OTHERS) == 0;
    return (first & 0xF8) == 0xF0 && follow && Character.isSupplementaryCodePoint(character)
        ? character
        : BAD;
  }

  /** Sees to it that a whole character is there, or else the end, with zeros behind it. */
  private void fill() throws IOException {
    if (ended || end - at >= LONGEST) {
      return;
    }
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (!ended && end < LONGEST) {
      int count = in.read(bytes, end, SIZE - end);
      ended = count < 0;
      end += Math.max(count, 0);
    }
    if (ended) {
      Arrays.fill(bytes, end, end + LONGEST, (byte) 0);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
