package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door of the columns. */
class SignalColumnsTest {
  private static final double NAN = Double.NaN;

  @ParameterizedTest
  @CsvSource({
    "TOTAL_SHARES, -1",
    "TOTAL_SHARES, 2.5",
    "TOTAL_SHARES, 1e19",
    "PLATFORM_REACH, Infinity",
    "ENGAGEMENT, -1e-9",
    "VIEW_TIME_SECONDS, Infinity",
    "INTERACTION_FREQUENCY, NaN",
    "CREATED_AT, 253402300800",
    "LAST_INTERACTION_AT, 0.5",
    "SENTIMENT, NaN",
    "CREDIBILITY, -Infinity",
    "AS_OF, -62167219201"
  })
  void refusesWhatIsOutOfRangeWithFieldAndRow(SignalField field, double value) {
    double[] cells = {0, 0, value};
    assertThatThrownBy(() -> SignalColumns.builder(3).column(field, cells))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(field.id() + "[2] must ");
    if (!Double.isNaN(value)) {
      assertThatThrownBy(() -> SignalColumns.builder(3).sparse(field, cells))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void refusesRowsOutOfOrder() {
    assertThatThrownBy(
            () ->
                SignalColumns.builder(2)
                    .column(SignalField.DISCOVERY_SHARES, new double[] {1, 7})
                    .column(SignalField.TOTAL_SHARES, new long[] {1, 5})
                    .build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("totalShares[1] must be at least discoveryShares (7) of its row, but was 5");
    long large = (1L << 60) + 1;
    assertThatThrownBy(
            () ->
                SignalColumns.builder(1)
                    .column(SignalField.DISCOVERY_SHARES, new long[] {large})
                    .column(SignalField.TOTAL_SHARES, new long[] {large - 1})
                    .build())
        .as("equal as doubles")
        .hasMessageContaining("totalShares[0]");
  }

  @Test
  void refusesShortArraysAndIntegersWithoutGaps() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignalColumns.builder(3).column(SignalField.SENTIMENT, new double[2]))
        .withMessage("sentiment must have at least 3 elements, but had 2");
    long[] gap = {1, SignalColumns.ABSENT_INTEGER};
    assertThatThrownBy(() -> SignalColumns.builder(2).column(SignalField.TOTAL_VIEWS, gap))
        .hasMessageStartingWith("totalViews[1] must be known");
    SignalColumns columns = SignalColumns.builder(2).sparse(SignalField.TOTAL_VIEWS, gap).build();
    assertThat(columns.get(SignalField.TOTAL_VIEWS, 0)).isEqualTo(1);
    assertThat(columns.get(SignalField.TOTAL_VIEWS, 1)).isNaN();
    assertThat(columns.get(SignalField.SENTIMENT, 1)).isNaN();
    assertThat(columns.has(SignalField.SENTIMENT)).isFalse();
  }

  @Test
  void clampsACopyAndKeepsAnArrayThatIsInRange() {
    double[] given = {-3, 0.5, 3};
    SignalColumns columns =
        SignalColumns.builder(3)
            .column(SignalField.SENTIMENT, given)
            .column(SignalField.RELEVANCE, given)
            .build();
    assertThat(columns.find(SignalField.SENTIMENT)).containsExactly(-1, 0.5, 1);
    assertThat(columns.find(SignalField.RELEVANCE)).containsExactly(0, 0.5, 1);
    assertThat(given).containsExactly(-3, 0.5, 3);
    double[] inRange = {0, NAN, 1};
    assertThat(
            SignalColumns.builder(3)
                .sparse(SignalField.RELEVANCE, inRange)
                .build()
                .find(SignalField.RELEVANCE))
        .isSameAs(inRange);
  }

  @Test
  void addsRatesInOrderOfName() {
    SignalColumns columns =
        SignalColumns.builder(3)
            .rate("likes", new double[] {0.1, NAN, NAN})
            .rate("comments", new double[] {0.2, 0.3, NAN})
            .rate("shares", new double[] {0.3, NAN, NAN})
            .build();
    assertThat(columns.find(SignalField.ENGAGEMENT)).containsExactly(0.2 + 0.1 + 0.3, 0.3, NAN);
    assertThatThrownBy(
            () -> SignalColumns.builder(1).rate("likes", new double[] {Double.POSITIVE_INFINITY}))
        .hasMessageStartingWith("engagement.likes[0] must be finite");
  }

  @Test
  void signalsComeBackAsTheyWentIn() {
    Signals full =
        Signals.builder("c1", "u1", "reddit")
            .discoveryShares(1)
            .totalShares(Long.MAX_VALUE)
            .engagement(Engagement.of(Map.of("likes", 0.1, "comments", 0.2)))
            .createdAt(Instant.EPOCH)
            .sentiment(-0.5)
            .build();
    Signals none = Signals.builder("c2", "u2", "twitter").build();
    SignalColumns columns = SignalColumns.of(List.of(none, full));
    assertThat(columns.signals(0)).isEqualTo(none);
    assertThat(columns.signals(1)).isEqualTo(full);
    assertThat(columns.slice(1, 2).signals(0)).isEqualTo(full);
    assertThat(columns.slice(1, 1).rows()).isZero();
  }
}
