package io.echolayer.rewards.pool;

import static io.echolayer.rewards.pool.Days.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.PoolGuards;
import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.pool.PoolDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Oracle: by hand; a day of 1000 opens the pools with 400, 300, 150, 100 and 50. */
class QueueGuardsTest {
  private static List<Long> paid(PoolGuards guards, Claim... claims) {
    return PoolDay.run(
            1000,
            PoolWeights.DEFAULT,
            Map.of(Pool.QUALITY_BONUS, 7L),
            List.of(),
            List.of(claims),
            new QueuePolicy(true),
            Leftover.EXPIRE,
            guards)
        .outcomes()
        .stream()
        .map(ClaimOutcome::paid)
        .toList();
  }

  private static Claim of(String user, Claim claim) {
    return Claim.of(
        claim.id(), user, claim.content(), claim.tokens(), claim.units(), claim.pool(), claim.at());
  }

  @Test
  void oneUsersInstalmentsLeaveHalf() {
    Claim[] claims = {
      of("m", claim("d/a/r", 900, Pool.QUALITY_BONUS, 1)),
      of("m", claim("d/b/r", 900, Pool.QUALITY_BONUS, 2)),
      of("h", claim("d/c/r", 57, Pool.QUALITY_BONUS, 3))
    };
    assertThat(paid(PoolGuards.OFF, claims)).containsExactly(107L, 0L, 0L);
    assertThat(paid(PoolGuards.OFF.withInstalmentShare(0.5), claims)).containsExactly(50L, 0L, 57L);
  }

  @Test
  void milestonesLeaveHalfOfTheReserveForRefills() {
    Claim[] claims = {
      claim("d/a/r", 50, Pool.RESERVE, 1),
      claim("d/b/r", 140, Pool.DISCOVERY, 2),
      claim("d/c/r", 30, Pool.DISCOVERY, 3)
    };
    assertThat(paid(PoolGuards.OFF, claims)).containsExactly(50L, 140L, 0L);
    assertThat(paid(PoolGuards.OFF.withMilestoneShare(0.5), claims))
        .containsExactly(25L, 140L, 30L);
  }

  @Test
  void bothGuardsLeaveARestOfWhatMilestonesMayTake() {
    PoolGuards both = PoolGuards.OFF.withMilestoneShare(0.5).withInstalmentShare(0.5);
    assertThat(
            paid(
                both,
                of("m", claim("d/a/r", 90, Pool.RESERVE, 1)),
                of("h", claim("d/b/r", 10, Pool.RESERVE, 2))))
        .containsExactly(12L, 10L);
  }

  @Test
  void whatIsLeftPaysThoseWhoWaitTheLastInPart() {
    Claim[] claims = {
      claim("d/a/r", 100, Pool.DISCOVERY, 1),
      claim("d/b/r", 120, Pool.DISCOVERY, 2),
      claim("d/c/r", 110, Pool.DISCOVERY, 3)
    };
    assertThat(paid(PoolGuards.OFF, claims)).containsExactly(100L, 0L, 0L);
    assertThat(paid(PoolGuards.OFF.withPayHead(true), claims)).containsExactly(100L, 50L, 0L);
    assertThat(
            paid(
                PoolGuards.OFF.withInstalmentShare(0.1).withPayHead(true),
                claim("d/a/r", 200, Pool.DISCOVERY, 1),
                claim("d/b/r", 300, Pool.DISCOVERY, 2)))
        .as("an instalment is topped up by what nobody else takes")
        .containsExactly(150L, 0L);
  }
}
