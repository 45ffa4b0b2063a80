package io.echolayer.rewards.pool;

import static io.echolayer.rewards.pool.Days.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.pool.PoolDay;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Oracle: by hand; a day of 1000 opens the pools with 400, 300, 150, 100 and 50. */
class QueuePolicyTest {
  private static PoolDay day(boolean refill, List<Claim> carried, Claim... claims) {
    return PoolDay.run(
        1000,
        PoolWeights.DEFAULT,
        Map.of(),
        carried,
        List.of(claims),
        new QueuePolicy(refill),
        Leftover.EXPIRE);
  }

  private static List<Long> paid(PoolDay day) {
    return day.outcomes().stream().map(ClaimOutcome::paid).toList();
  }

  private static Line line(PoolDay day, Pool pool) {
    return day.statement().lines().get(Days.POOLS.indexOf(pool));
  }

  @Test
  void aWaitingClaimDoesNotBlockALaterSmallerOne() {
    PoolDay day =
        day(
            false,
            List.of(),
            claim("d/a/r", 60, Pool.QUALITY_BONUS, 1),
            claim("d/b/r", 50, Pool.QUALITY_BONUS, 2),
            claim("d/c/r", 40, Pool.QUALITY_BONUS, 3));
    assertThat(paid(day)).containsExactly(60L, 0L, 40L);
    assertThat(Days.queue(day)).extracting(Claim::id).containsExactly("d/b/r");
  }

  @Test
  void theReserveGivesOnlyWhatIsMissing() {
    PoolDay day =
        day(
            true,
            List.of(),
            claim("d/a/r", 90, Pool.QUALITY_BONUS, 1),
            claim("d/b/r", 40, Pool.QUALITY_BONUS, 2),
            claim("d/c/r", 25, Pool.QUALITY_BONUS, 3));
    assertThat(paid(day))
        .as("30 of 50 are missing, then 25 of the 20 left")
        .containsExactly(90L, 40L, 0L);
    assertThat(line(day, Pool.QUALITY_BONUS).refilled()).isEqualTo(30);
    assertThat(line(day, Pool.RESERVE)).isEqualTo(new Line(Pool.RESERVE, 50, 0, -30, 0, 0, 20));
  }

  @Test
  void theReserveNeverRefillsItself() {
    PoolDay day =
        day(
            true,
            List.of(),
            claim("d/a/r", 30, Pool.RESERVE, 1),
            claim("d/b/r", 30, Pool.RESERVE, 2));
    assertThat(paid(day)).containsExactly(30L, 0L);
  }

  @Test
  void aClaimAboveItsPoolIsPaidInInstalmentsWithoutRefill() {
    PoolDay first = day(true, List.of(), claim("d/a/r", 220, Pool.QUALITY_BONUS, 1));
    assertThat(paid(first)).containsExactly(100L);
    assertThat(line(first, Pool.QUALITY_BONUS).refilled()).isEqualTo(0);
    assertThat(Days.queue(first)).extracting(Claim::units).containsExactly(120L);
    PoolDay second = day(true, Days.queue(first));
    assertThat(paid(second)).containsExactly(100L);
    PoolDay third = day(true, Days.queue(second));
    assertThat(paid(third)).as("the rest is an ordinary claim").containsExactly(20L);
    assertThat(Days.queue(third)).isEmpty();
  }

  @Test
  void aClaimOfExactlyTheOpeningIsNoInstalment() {
    PoolDay day =
        day(
            false,
            List.of(),
            claim("d/a/r", 1, Pool.QUALITY_BONUS, 1),
            claim("d/b/r", 100, Pool.QUALITY_BONUS, 2));
    assertThat(paid(day)).containsExactly(1L, 0L);
  }

  @Test
  void carriedClaimsComeFirstInTheirOldOrder() {
    Claim late = claim("d/z/r", 10, Pool.DISCOVERY, 9).carried(10);
    Claim early = claim("d/a/r", 10, Pool.DISCOVERY, 1).carried(10);
    PoolDay day =
        day(
            false,
            List.of(late, early),
            claim("d/y/r", 1, Pool.DISCOVERY, 0),
            claim("d/B/r", 1, Pool.DISCOVERY, 0),
            claim("d/x/r", 1, Pool.CONTENT_CREATION, -1));
    assertThat(day.outcomes())
        .extracting(s -> s.claim().id())
        .containsExactly("d/z/r", "d/a/r", "d/x/r", "d/B/r", "d/y/r");
    assertThat(day.outcomes().get(0).claim().tokens()).isNull();
  }

  @Test
  void claimsMayExceedSixtyFourBitsInAll() {
    Claim huge = claim("d/a/r", 1L << 62, Pool.PROPAGATION, 1);
    PoolDay day = day(true, Collections.nCopies(5, huge));
    assertThat(NaivePools.sum(Days.queue(day)))
        .isEqualTo(
            BigInteger.ONE
                .shiftLeft(62)
                .multiply(BigInteger.valueOf(5))
                .subtract(BigInteger.valueOf(300)));
  }
}
