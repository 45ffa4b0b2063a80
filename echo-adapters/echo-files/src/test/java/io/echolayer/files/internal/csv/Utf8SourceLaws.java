package io.echolayer.files.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Oracle: {@code String.getBytes}, whatever the sizes in which bytes arrive and characters are
 * asked for.
 */
class Utf8SourceLaws {
  @Property
  void decodesInAnyPieces(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 5) int arrive,
      @ForAll @IntRange(min = 1, max = 5) int ask)
      throws IOException {
    Utf8Source source = source(text.getBytes(StandardCharsets.UTF_8), arrive);
    assertThat(all(source, ask)).isEqualTo(text.startsWith("\uFEFF") ? text.substring(1) : text);
    assertThat(source.bytesRead()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Property
  void stopsAtTheFirstMalformedByte(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 5) int arrive,
      @ForAll @IntRange(min = 1, max = 5) int ask) {
    byte[] good = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[good.length + 3];
    System.arraycopy(good, 0, bytes, 0, good.length);
    bytes[good.length] = (byte) 0xE9;
    bytes[good.length + 1] = 'x';
    bytes[good.length + 2] = 'y';
    Utf8Source source = source(bytes, arrive);
    assertThatThrownBy(() -> all(source, ask)).isInstanceOf(CharacterCodingException.class);
    assertThat(source.malformed()).isTrue();
    assertThat(source.position()).isEqualTo(good.length);
    assertThat(source.malformedByte()).isEqualTo(0xE9);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "\n", "é", "€", "😀", "\uFEFF")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  private static String all(Utf8Source source, int ask) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[ask + 2];
    for (int n = source.read(buffer, 1, ask); n >= 0; n = source.read(buffer, 1, ask)) {
      assertThat(n).isPositive();
      text.append(buffer, 1, n);
    }
    return text.toString();
  }

  /** Gives at most {@code arrive} bytes at a time. */
  private static Utf8Source source(byte[] bytes, int arrive) {
    InputStream all = new ByteArrayInputStream(bytes);
    return new Utf8Source(
        new InputStream() {
          @Override
          public int read() throws IOException {
            return all.read();
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return all.read(into, offset, Math.min(length, arrive));
          }
        });
  }
}
