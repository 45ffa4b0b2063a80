package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.pool.PoolPolicy;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Amounts at the ends of the range. Oracle: by hand; a pool of 1 unit goes to the largest share.
 */
@Tag("slow")
class SmallAmountsTest {
  private static final PoolPolicy PRO_RATA = PoolPolicy.proRata();
  private static final PoolPolicy QUEUE = PoolPolicy.queue();

  private final RewardLedger ledger = new InMemoryLedger();

  private void enter(EpochSettings settings, long... units) {
    enter(settings, Carry.NOTHING, units);
  }

  private Epoch enter(EpochSettings settings, Carry carry, long... units) {
    List<Claim> claims =
        IntStream.range(0, units.length)
            .mapToObj(i -> HandmadeEpoch.claim(settings, "u" + i, units[i], Pool.CONTENT_CREATION))
            .toList();
    Epoch epoch = HandmadeEpoch.of(settings, carry, claims);
    EpochBooks.of(ledger).enter(epoch);
    assertThat(ledger.audit().firstBreak()).isNull();
    assertThat(total(Account.Type.ISSUANCE).negate())
        .isEqualTo(
            total(Account.Type.POOL)
                .add(total(Account.Type.USER))
                .add(total(Account.Type.EXPIRED)));
    return epoch;
  }

  private BigInteger total(Account.Type type) {
    return ledger.balances(type).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private List<Long> balances(int users) {
    return IntStream.range(0, users)
        .mapToObj(i -> ledger.balance(Account.user("u" + i)).longValueExact())
        .toList();
  }

  @Test
  void oneUnitOverThreeUsers() {
    enter(HandmadeEpoch.day(0, 1).withPolicy(PRO_RATA), 5, 5, 5);
    assertThat(balances(3)).as("equal remainders: the smallest id").containsExactly(1L, 0L, 0L);
    assertThat(total(Account.Type.LAPSED)).isEqualTo(14);
  }

  @Test
  void oneUnitForThreeWhoWait() {
    EpochSettings first = HandmadeEpoch.day(0, 1).withPolicy(QUEUE);
    Carry carry = enter(first, Carry.NOTHING, 1, 1, 1).carry();
    assertThat(balances(3)).containsExactly(1L, 0L, 0L);
    assertThat(total(Account.Type.QUEUE)).isEqualTo(2);
    carry = enter(HandmadeEpoch.day(1, 1), carry).carry();
    assertThat(balances(3)).containsExactly(1L, 1L, 0L);
    enter(HandmadeEpoch.day(2, 1), carry);
    assertThat(balances(3)).containsExactly(1L, 1L, 1L);
    assertThat(total(Account.Type.QUEUE)).isEqualTo(0);
  }

  @Test
  void threeEqualClaims() {
    enter(HandmadeEpoch.day(0, 25).withPolicy(PRO_RATA), 7, 7, 7);
    assertThat(balances(3)).as("10 over three").containsExactly(4L, 3L, 3L);
  }

  @Test
  void anEpochWithoutClaims() {
    enter(HandmadeEpoch.day(0, 1));
    assertThat(total(Account.Type.EXPIRED)).isEqualTo(1);
    assertThat(ledger.head().number()).as("opening, expiry, closing").isEqualTo(3);
  }

  @Test
  void amountsNearTheLimit() {
    long max = TokenScale.MAX_UNITS;
    EpochSettings first = HandmadeEpoch.day(0, max);
    Carry carry = enter(first, Carry.NOTHING, max, max, max).carry();
    assertThat(balances(3))
        .as("an instalment: the pool of 40 %, rounded up")
        .containsExactly(max / 5 * 2 + 2, 0L, 0L);
    assertThat(total(Account.Type.CLAIMED))
        .as("beyond 64 bits")
        .isEqualTo(BigInteger.valueOf(max).multiply(BigInteger.valueOf(-3)));
    for (int day = 1; day <= 6; day++) {
      carry = enter(HandmadeEpoch.day(day, max), carry).carry();
    }
    assertThat(total(Account.Type.USER))
        .as("seven instalments, beyond 64 bits in issue")
        .isEqualTo(BigInteger.valueOf(max / 5 * 2 + 2).multiply(BigInteger.valueOf(7)));
  }

  @Test
  void aHundredThousandUsersWithOneUnitEach() {
    int users = 100_000;
    long[] ones = LongStream.generate(() -> 1).limit(users).toArray();
    enter(HandmadeEpoch.day(0, 250_000), ones);
    assertThat(ledger.balances(Account.Type.USER)).hasSize(users);
    assertThat(total(Account.Type.USER)).isEqualTo(users);
    HoldBooks holds = HoldBooks.of(ledger);
    for (int i = 0; i < users; i += 1000) {
      holds.hold("s" + i, "u" + i, 1);
      holds.post("s" + i, "tx" + i);
    }
    assertThat(total(Account.Type.SETTLED)).isEqualTo(users / 1000);
    assertThat(ledger.audit().firstBreak()).isNull();
  }
}
