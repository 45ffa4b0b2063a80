package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolAccounts;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Epochs under a policy of one's own lie in folders like any others. */
class OwnPolicyTest {
  private static final EpochInterval FIRST =
      new EpochInterval(
          Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));

  /** Pays each claim its half, as far as its pool has it, and lets the rest lapse. */
  private record Halves() implements PoolPolicy {
    @Override
    public String name() {
      return "halves";
    }

    @Override
    public boolean refills() {
      return false;
    }

    @Override
    public boolean lapses() {
      return true;
    }

    @Override
    public List<ClaimOutcome> settle(List<Claim> claims, PoolAccounts accounts) {
      return claims.stream().map(claim -> settle(claim, accounts)).toList();
    }

    private static ClaimOutcome settle(Claim claim, PoolAccounts accounts) {
      long paid = Math.min(claim.units() / 2, accounts.left(claim.pool()));
      accounts.pay(claim.pool(), paid);
      return new ClaimOutcome(claim, paid, 0);
    }
  }

  private EventLog log;
  private Path first;
  private Path second;

  @BeforeEach
  void close(@TempDir Path root) throws IOException {
    log = EventLogFiles.read(List.of(Golden.file("log.ndjson")), Ruleset.echoLayer1());
    first = root.resolve("day1");
    second = root.resolve("day2");
    EpochSettings settings = EpochSettings.of(FIRST, 7_500_000_000L).withPolicy(new Halves());
    EpochInterval next = new EpochInterval(FIRST.to(), FIRST.to().plusSeconds(86_400));
    EpochRun.of(settings).close(log, first);
    EpochRun.of(settings.withInterval(next)).withPrevious(first).close(log, second);
  }

  @Test
  void theyChainAndTheirBooksHold() throws IOException {
    assertThat(EpochChain.open(first.getParent()).audit()).isEmpty();
    assertThat(EpochFolder.open(second).tree().recipients()).isNotEmpty();
  }

  @Test
  void theyVerifyUnderTheSamePolicyAlone() throws IOException {
    EpochVerification verification = EpochVerification.of(log).withPrevious(first);

    assertThat(verification.withPolicy(new Halves()).verify(second)).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> verification.verify(second))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("settings.policy must be queue or pro-rata, but was halves\n");
  }
}
