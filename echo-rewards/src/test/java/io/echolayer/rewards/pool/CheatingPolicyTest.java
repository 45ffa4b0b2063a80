package io.echolayer.rewards.pool;

import static io.echolayer.rewards.pool.Days.claim;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.internal.pool.PoolDay;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy of the caller's own can neither make nor lose money, nor lose or swap a claim. */
class CheatingPolicyTest {
  private static final Claim FIRST = claim("d/a/r", 10, Pool.DISCOVERY, 1);
  private static final Claim SECOND = claim("d/b/r", 10, Pool.DISCOVERY, 2);

  private record Cheat(
      boolean lapses, BiFunction<List<Claim>, PoolAccounts, List<ClaimOutcome>> settles)
      implements PoolPolicy {
    @Override
    public String name() {
      return "cheat";
    }

    @Override
    public boolean refills() {
      return true;
    }

    @Override
    public List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts) {
      return settles.apply(claims, accounts);
    }
  }

  static Stream<Named<Cheat>> cheats() {
    Claim other = Claim.of(FIRST.id(), "thief", "c1", 1.0, FIRST.units(), FIRST.pool(), FIRST.at());
    return Stream.of(
        cheat("pays without accounts", (c, a) -> List.of(paid(FIRST), queued(SECOND))),
        cheat(
            "books less than it pays",
            (c, a) -> {
              a.pay(Pool.DISCOVERY, 1);
              return List.of(paid(FIRST), queued(SECOND));
            }),
        cheat(
            "books more than it pays",
            (c, a) -> {
              a.pay(Pool.DISCOVERY, 11);
              return List.of(paid(FIRST), queued(SECOND));
            }),
        cheat(
            "pays out of another pool",
            (c, a) -> {
              a.pay(Pool.CONTENT_CREATION, 10);
              return List.of(paid(FIRST), queued(SECOND));
            }),
        cheat(
            "lets a claim lapse", (c, a) -> List.of(new ClaimOutcome(FIRST, 0, 3), queued(SECOND))),
        cheat("loses every claim", (c, a) -> List.of()),
        cheat("loses one claim", (c, a) -> List.of(queued(FIRST))),
        cheat("answers a claim twice", (c, a) -> List.of(queued(FIRST), queued(FIRST))),
        cheat("answers out of order", (c, a) -> List.of(queued(SECOND), queued(FIRST))),
        cheat("answers for somebody else", (c, a) -> List.of(queued(other), queued(SECOND))),
        cheat(
            "overdraws a pool",
            (c, a) -> {
              a.pay(Pool.DISCOVERY, 151);
              return List.of(queued(FIRST), queued(SECOND));
            }),
        cheat(
            "draws a negative amount",
            (c, a) -> {
              a.pay(Pool.DISCOVERY, -1);
              return List.of(queued(FIRST), queued(SECOND));
            }),
        cheat(
            "refills the reserve from itself",
            (c, a) -> {
              a.refill(Pool.RESERVE, 1);
              return List.of(queued(FIRST), queued(SECOND));
            }),
        cheat(
            "refills beyond the reserve",
            (c, a) -> {
              a.refill(Pool.DISCOVERY, 51);
              return List.of(queued(FIRST), queued(SECOND));
            }));
  }

  @ParameterizedTest
  @MethodSource("cheats")
  void aCheatIsCaught(Cheat cheat) {
    assertThatThrownBy(() -> run(cheat)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noOutcomePaysOrQueuesMoreThanTheClaimOrLess() {
    for (long[] parts : new long[][] {{15, -5}, {-5, 15}, {0, 11}, {6, 5}, {1, Long.MAX_VALUE}}) {
      assertThatThrownBy(() -> new ClaimOutcome(FIRST, parts[0], parts[1]))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void aPolicyCannotTakeClaimsOutOfTheDay() {
    PoolPolicy policy =
        new Cheat(
            false,
            (c, a) -> {
              c.clear();
              return List.of();
            });
    assertThatThrownBy(() -> run(policy)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anHonestPolicyIsNot() {
    run(new Cheat(false, (c, a) -> List.of(queued(FIRST), queued(SECOND))));
    run(new Cheat(true, (c, a) -> List.of(new ClaimOutcome(FIRST, 0, 3), queued(SECOND))));
    run(
        new Cheat(
            false,
            (c, a) -> {
              a.pay(Pool.DISCOVERY, 10);
              return List.of(paid(FIRST), queued(SECOND));
            }));
  }

  private static void run(PoolPolicy policy) {
    PoolDay.run(
        1000,
        PoolWeights.DEFAULT,
        Map.of(),
        List.of(),
        List.of(SECOND, FIRST),
        policy,
        Leftover.EXPIRE);
  }

  private static Named<Cheat> cheat(
      String name, BiFunction<List<Claim>, PoolAccounts, List<ClaimOutcome>> settles) {
    return Named.of(name, new Cheat(false, settles));
  }

  private static ClaimOutcome paid(Claim claim) {
    return new ClaimOutcome(claim, claim.units(), 0);
  }

  private static ClaimOutcome queued(Claim claim) {
    return new ClaimOutcome(claim, 0, claim.units());
  }
}
