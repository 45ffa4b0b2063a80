package io.echolayer.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.rewards.statistics.Earning;
import io.echolayer.rewards.statistics.Place;
import io.echolayer.rewards.statistics.UserStatistics;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: what the Javadoc of each value says of its components. */
class RefusedValuesTest {
  private static final Instant AT = Instant.parse("2026-01-10T08:00:00Z");
  private static final Claim CLAIM = claim("e1", "creation", "u1", "c1", 0.5, 10);
  private static final EpochInterval DAY = new EpochInterval(AT, AT.plusSeconds(86_400));

  private static Claim claim(
      String subject, String rule, String user, String content, Double tokens, long units) {
    return new Claim("day", subject, rule, user, content, tokens, units, Pool.DISCOVERY, AT);
  }

  private static Line line(long opening, long rolledIn, long paid, long rolledOut, long expired) {
    return new Line(Pool.RESERVE, opening, rolledIn, -1, paid, rolledOut, expired);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        of("epoch", () -> new Claim("a/b", "e", "r", "u", null, null, 1, Pool.RESERVE, AT)),
        of("epoch", () -> new Claim(" ", "e", "r", "u", null, null, 1, Pool.RESERVE, AT)),
        of("subject", () -> claim("", "creation", "u1", "c1", 0.5, 10)),
        of("rule", () -> claim("e1", "a/b", "u1", "c1", 0.5, 10)),
        of("user", () -> claim("e1", "creation", "", "c1", 0.5, 10)),
        of("content", () -> claim("e1", "creation", "u1", "", 0.5, 10)),
        of("tokens", () -> claim("e1", "creation", "u1", "c1", Double.NaN, 10)),
        of("tokens", () -> claim("e1", "creation", "u1", "c1", -0.5, 10)),
        of("units", () -> claim("e1", "creation", "u1", "c1", 0.5, 0)),
        of("units", () -> CLAIM.carried(0)),
        of("paid", () -> new ClaimOutcome(CLAIM, -1, 0)),
        of("queued", () -> new ClaimOutcome(CLAIM, 0, -1)),
        of("paid", () -> new ClaimOutcome(CLAIM, 6, 5)),
        of("opening", () -> line(-1, 0, 0, 0, 0)),
        of("rolledIn", () -> line(0, -1, 0, 0, 0)),
        of("paid", () -> line(0, 0, -1, 0, 0)),
        of("rolledOut", () -> line(0, 0, 0, -1, 0)),
        of("expired", () -> line(0, 0, 0, 0, -1)),
        of("pool", () -> new PoolStatement(List.of(line(1, 0, 0, 0, 0), line(2, 0, 0, 0, 0)))),
        of("user", () -> new Payout("\n", null, 1)),
        of("units", () -> new Payout("u1", null, 0)),
        of("key", () -> new Recipient("AB".repeat(32), true, 1)),
        of("key", () -> new Recipient("ab".repeat(31), true, 1)),
        of("units", () -> new Recipient("ab".repeat(32), true, 0)),
        of("rule", () -> new Earning("u1", "", 1, AT)),
        of("units", () -> new Earning("u1", "creation", 0, AT)),
        of("position", () -> new Place<>(0, 1, "u1", 1L)),
        of("rank", () -> new Place<>(1, 2, "u1", 1L)),
        of("creation", () -> new UserStatistics("u1", Map.of("creation", MINUS_ONE), 0, 1)),
        of("velocity", () -> new UserStatistics("u1", Map.of(), Double.NaN, 1)),
        of("activityMultiplier", () -> new UserStatistics("u1", Map.of(), 0, 0.9)),
        of("index of c1", () -> Carry.NOTHING.withIndices(Map.of("c1", Double.NaN))),
        of("index of c1", () -> Carry.NOTHING.withIndices(Map.of(), Map.of("c1", -0.1))),
        of("rolled out of reserve", () -> Carry.NOTHING.withRolledOut(Map.of(Pool.RESERVE, -1L))),
        of("pool", () -> EpochSettings.of(DAY, 0)),
        of("pool", () -> EpochSettings.of(DAY, 1).withPool((1L << 62) + 1)));
  }

  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void aValueOutOfRangeIsRefusedByName(String field, Supplier<Object> value) {
    InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, value::get);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.field()).isEqualTo(field);
  }

  @Test
  void anEpochPaysWhatItsPoolsPaid() {
    Epoch epoch = Epoch.close(EpochSettings.of(DAY, 100), EventLog.of(List.of()), Carry.NOTHING);
    List<Payout> one = List.of(new Payout("u1", null, 1));
    List<Payout> twice = List.of(new Payout("u1", null, 1), new Payout("u1", null, 1));
    assertRefused("payouts", () -> with(epoch, epoch.inputDigest(), one));
    assertRefused("payouts", () -> with(epoch, epoch.inputDigest(), twice));
    assertRefused("inputDigest", () -> with(epoch, "none", epoch.payouts()));
  }

  private static Epoch with(Epoch epoch, String digest, List<Payout> payouts) {
    return new Epoch(
        epoch.settings(),
        digest,
        epoch.snapshot(),
        epoch.outcomes(),
        epoch.pools(),
        epoch.withdrawnClaims(),
        payouts,
        epoch.tree());
  }

  private void assertRefused(String field, Supplier<Object> value) {
    aValueOutOfRangeIsRefusedByName(field, value);
  }

  private static Arguments of(String field, Supplier<Object> value) {
    return Arguments.of(field, value);
  }
}
