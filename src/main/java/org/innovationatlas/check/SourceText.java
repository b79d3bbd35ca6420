package org.innovationatlas.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a report, passage by passage: its lines that are not empty, each stripped of white
 * space at both ends and in Unicode's normalisation form C.
 *
 * @param sha256 the SHA-256 of the whole file
 * @param passages the passages; the first has the number 1
 */
public record SourceText(String sha256, List<String> passages) {
  private static final Pattern ENDS =
      Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public SourceText {
    passages = List.copyOf(passages);
  }

  /**
   * Reads a file of UTF-8.
   *
   * @throws IOException when it can't be read or is not UTF-8
   */
  public static SourceText read(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var text = decode(file, bytes);
    return new SourceText(
        sha256(bytes),
        withoutMark(text)
            .lines()
            .map(line -> ENDS.matcher(line).replaceAll(""))
            .filter(line -> !line.isEmpty())
            .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
            .toList());
  }

  private static String decode(Path file, byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": the file is not UTF-8; save it as UTF-8", e);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The passage with the number, counted from 1. */
  Optional<String> passage(int number) {
    return number <= passages.size() ? Optional.of(passages.get(number - 1)) : Optional.empty();
  }

  /** The number of each passage, the first of those that are alike, by its SHA-256. */
  public Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (int i = 0; i < passages.size(); i++) {
      numbers.putIfAbsent(sha256(passages.get(i)), i + 1);
    }
    return numbers;
  }

  /** The SHA-256 of a passage in lower-case hexadecimal digits. */
  static String sha256(String passage) {
    return sha256(passage.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
