package io.echolayer.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Oracle: {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}, which knows no fast path. */
class TimestampLaws {
  @Property
  void readsTwentyCharactersAsTheGeneralParserDoes(@ForAll("nearlyWritten") String text) {
    Instant expected;
    try {
      OffsetDateTime parsed = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      expected = parsed.toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      assertThatThrownBy(() -> Timestamp.parse("at", text))
          .isInstanceOf(InvalidValueException.class);
      return;
    }
    assertThat(Timestamp.parse("at", text)).isEqualTo(expected);
  }

  /** Fields in and just out of range, now and then with one character replaced. */
  @Provide
  Arbitrary<String> nearlyWritten() {
    Arbitrary<String> texts =
        Combinators.combine(
                Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(0, 13),
                Arbitraries.integers().between(0, 32),
                Arbitraries.integers().between(0, 24),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 60))
            .as(
                (y, mo, d, h, mi, s) ->
                    String.format("%04d-%02d-%02dT%02d:%02d:%02dZ", y, mo, d, h, mi, s));
    Arbitrary<Integer> places = Arbitraries.integers().between(-20, 19);
    Arbitrary<Character> characters =
        Arbitraries.of('0', '-', ':', 'T', 't', 'Z', 'z', ' ', '+', '.', '٣');
    return Combinators.combine(texts, places, characters)
        .as((text, at, c) -> at < 0 ? text : text.substring(0, at) + c + text.substring(at + 1));
  }
}
