package io.echolayer.solana.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the table of the chain's own documentation of short lengths. */
class CompactU16Test {
  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "127, 7f",
    "128, 8001",
    "255, ff01",
    "256, 8002",
    "16383, ff7f",
    "16384, 808001",
    "32767, ffff01",
    "65535, ffff03"
  })
  void lengthsAreWrittenInSevenBits(int value, String hex) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompactU16.write(value, out);
    assertThat(BaseEncoding.base16().lowerCase().encode(out.toByteArray())).isEqualTo(hex);
    assertThat(CompactU16.length(value)).isEqualTo(hex.length() / 2);
    assertThat(read(hex)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8000", "ff8000", "808004", "ffffff00", "ffffff"})
  void otherWaysOfWritingAreRefused(String hex) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void beyondTheRangeIsRefused() {
    assertThatThrownBy(() -> CompactU16.length(65_536)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CompactU16.length(-1)).isInstanceOf(InvalidValueException.class);
  }

  private static int read(String hex) {
    return CompactU16.read(ByteBuffer.wrap(BaseEncoding.base16().lowerCase().decode(hex)));
  }
}
