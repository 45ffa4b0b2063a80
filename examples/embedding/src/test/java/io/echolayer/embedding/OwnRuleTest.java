package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.embedding.OwnRule.SpreadRule;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.receipt.Receipts;
import io.echolayer.rewards.rule.RuleBook;
import org.junit.jupiter.api.Test;

/** A rule of one's own takes part in everything; oracle: the amounts worked out by hand. */
class OwnRuleTest {
  private final Epoch epoch = OwnRule.close();

  @Test
  void theRuleMakesAClaimOnItsPool() {
    ClaimOutcome spread =
        epoch.outcomes().stream()
            .filter(outcome -> outcome.claim().rule().equals("spread"))
            .findFirst()
            .orElseThrow();

    assertThat(spread.claim())
        .isEqualTo(
            Claim.of(
                "2026-01-10T00:00:00Z/c1/spread",
                "ada",
                "c1",
                0.5,
                500_000_000L,
                SpreadRule.POOL,
                epoch.settings().interval().to()));
    assertThat(spread.paid()).isEqualTo(500_000_000L);
  }

  @Test
  void itsPoolGetsItsShareAfterTheStandardOnes() {
    Line line = epoch.pools().lines().get(5);

    assertThat(line.pool()).isEqualTo(SpreadRule.POOL);
    // 100 tokens · 1111 / 11111, by largest remainder over all six.
    assertThat(line.opening()).isEqualTo(9_999_099_991L);
    assertThat(line.paid()).isEqualTo(500_000_000L);
  }

  @Test
  void itsReceiptTellsItsInputs() {
    Receipt receipt =
        Receipts.stream(epoch)
            .filter(one -> one.outcome().claim().rule().equals("spread"))
            .findFirst()
            .orElseThrow();

    assertThat(receipt.inputs()).isNotNull();
    assertThat(receipt.inputs().json()).isEqualTo("{\"paths\":2,\"perPath\":0.25}");
    assertThat(receipt.json()).contains("\"inputs\":{\"paths\":2,\"perPath\":0.25}");
    assertThat(receipt.text())
        .startsWith(
            """
            Claim 2026-01-10T00:00:00Z/c1/spread
            ada claims 0.5 tokens under the rule spread for c1.
            It became known at 2026-01-11T00:00:00Z.
            The rule gave 0.5 tokens, which round to 500000000 units of 9 decimals.
            """)
        .contains("What the rule spread made of it:\n  paths 2\n  per path 0.25\n")
        .contains(
            "on the pool spread.\nPaid 0.5 tokens, by which the user's balance grows; 0 still wait; 0 lapsed.\n");
  }

  @Test
  void itsConstantsAreInTheDigest() {
    Ruleset used = epoch.settings().ruleset();
    Ruleset dearer = RuleBook.with(new SpreadRule(0.5)).definedIn(used);

    assertThat(used.rules()).containsOnlyKeys("spread");
    assertThat(Ruleset.parse(used.json())).isEqualTo(used);
    assertThat(dearer.digest()).isNotEqualTo(used.digest());
    assertThat(OwnRule.ruleset().digest()).isNotEqualTo(used.digest());
  }

  @Test
  void aRulesetWithoutItsRuleIsRefused() {
    assertThatThrownBy(() -> RuleBook.STANDARD.checkAgainst(epoch.settings().ruleset()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("spread/1");
    assertThatThrownBy(() -> RuleBook.with(new SpreadRule(1), new SpreadRule(2)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("rule must have a name of its own, but was spread");
  }
}
