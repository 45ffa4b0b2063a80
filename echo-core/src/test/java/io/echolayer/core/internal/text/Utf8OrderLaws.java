package io.echolayer.core.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Oracle: comparison of the strings' UTF-8 bytes. */
class Utf8OrderLaws {
  private static final List<Integer> EDGES =
      List.of(0, 0x61, 0x62, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.randomValue(Utf8OrderLaws::text);
  }

  @Property(tries = 20_000)
  void itIsTheOrderOfUtf8Bytes(@ForAll("texts") String a, @ForAll("texts") String b) {
    int expected = Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
    assertThat(Integer.signum(Utf8Order.compare(a, b))).isEqualTo(Integer.signum(expected));
  }

  @Example
  void aSurrogatePairComesAfterTheLastOfTheBasicPlane() {
    String pair = "\ud800\udc00";
    assertThat(Utf8Order.compare("\uffff", pair)).isNegative();
    assertThat("\uffff".compareTo(pair)).as("String's own order").isPositive();
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      out.appendCodePoint(
          random.nextInt(8) > 0
              ? EDGES.get(random.nextInt(EDGES.size()))
              : 'a' + random.nextInt(9));
    }
    return out.toString();
  }
}
