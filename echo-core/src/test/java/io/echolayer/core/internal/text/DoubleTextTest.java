package io.echolayer.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: {@code Double.toString} of a JDK from 19 up. */
class DoubleTextTest {
  private static final int COUNT = 1_000_000;
  private static final long SEED = 20260115;

  /**
   * SHA-256 of the million texts below, each with a line feed, by {@code Double.toString} of
   * Temurin 25.
   */
  private static final String DIGEST =
      "d4986d5473a06945eefa4d4bc92b229db1267e4212cb60b5430110702ab71b08";

  @ParameterizedTest
  @CsvSource({
    "1e23, 1.0E23",
    "2e23, 2.0E23",
    "2e-3, 0.002",
    "5e-324, 4.9E-324",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "0.001, 0.001",
    "9.999e-4, 9.999E-4",
    "9999999, 9999999.0",
    "1e7, 1.0E7",
    "-0.0, -0.0",
    "0, 0.0"
  })
  void knownTexts(double value, String text) {
    assertThat(DoubleText.of(value)).isEqualTo(text);
  }

  @Test
  void aMillionRandomDoublesHaveTheTextOfNewerJdks() {
    boolean newer = Runtime.version().feature() >= 19;
    SplittableRandom random = new SplittableRandom(SEED);
    Hasher hasher = Hashing.sha256().newHasher();
    for (int i = 0; i < COUNT; ) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = DoubleText.of(value);
        if (newer && !text.equals(Double.toString(value))) {
          assertThat(text).isEqualTo(Double.toString(value));
        }
        hasher.putString(text, StandardCharsets.UTF_8).putByte((byte) '\n');
        i++;
      }
    }
    assertThat(hasher.hash()).hasToString(DIGEST);
  }
}
