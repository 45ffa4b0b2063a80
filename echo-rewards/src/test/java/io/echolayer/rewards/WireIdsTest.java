package io.echolayer.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.proof.MerkleEncoding;
import io.echolayer.rewards.rule.RewardRule;
import io.echolayer.rewards.rule.RuleBook;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids in files, hashes and tables; oracle: what they were in version 0.1.0. */
class WireIdsTest {
  @Test
  void rules() {
    assertThat(RuleBook.STANDARD.all())
        .extracting(RewardRule::name)
        .containsExactly(
            "creation", "propagation", "loop-share", "discovery", "quality", "milestone");
  }

  @Test
  void pools() {
    assertThat(
            Stream.of(
                Pool.CONTENT_CREATION,
                Pool.PROPAGATION,
                Pool.DISCOVERY,
                Pool.QUALITY_BONUS,
                Pool.RESERVE))
        .extracting(Pool::id)
        .isEqualTo(PoolWeights.STANDARD)
        .containsExactly(
            "content_creation", "propagation", "discovery", "quality_bonus", "reserve");
  }

  @Test
  void policies() {
    assertThat(PoolPolicy.queue().name()).isEqualTo("queue");
    assertThat(PoolPolicy.proRata().name()).isEqualTo("pro-rata");
    assertThat(PoolPolicy.named("queue", true)).isEqualTo(PoolPolicy.queue());
    assertThat(PoolPolicy.named("queue", false)).isEqualTo(PoolPolicy.queueWithoutRefill());
    assertThat(PoolPolicy.named("pro-rata", true)).isEqualTo(PoolPolicy.proRata());
    assertThatThrownBy(() -> PoolPolicy.named("QUEUE", true))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("policy must be queue or pro-rata, but was QUEUE");
  }

  @Test
  void leftovers() {
    assertThat(Leftover.values()).extracting(Leftover::id).containsExactly("expire", "roll-over");
    assertThat(Leftover.of("roll-over")).isEqualTo(Leftover.ROLL_OVER);
    assertThatThrownBy(() -> Leftover.of("ROLL_OVER"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("leftover must be expire or roll-over, but was ROLL_OVER");
  }

  @Test
  void encodings() {
    assertThat(MerkleEncoding.solana().name()).isEqualTo("solana");
    assertThat(MerkleEncoding.evm().name()).isEqualTo("evm");
  }
}
