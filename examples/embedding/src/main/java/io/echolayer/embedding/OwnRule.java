package io.echolayer.embedding;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.ruleset.PoolWeights;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.receipt.Receipts;
import io.echolayer.rewards.rule.RewardRule;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.rewards.snapshot.Item;
import io.echolayer.rewards.snapshot.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reward rule of one's own with a pool of its own: whoever publishes something that several
 * people pass on earns a bonus for each of its paths. It takes part in claims, receipts and the
 * ruleset's digest like the standard rules.
 */
public final class OwnRule {
  private OwnRule() {}

  /**
   * The rule.
   *
   * @param perPath tokens for each propagation path of an item
   */
  record SpreadRule(double perPath) implements RewardRule {
    static final Pool POOL = new Pool("spread");

    @Override
    public String name() {
      return "spread";
    }

    @Override
    public Pool pool() {
      return POOL;
    }

    @Override
    public Attributes definition() {
      return Attributes.of("pool", POOL.id()).with("perPath", perPath);
    }

    @Override
    public boolean rewardsEvents() {
      return false;
    }

    @Override
    public void reward(Snapshot snapshot, Sink out) {
      for (Item item : snapshot.items()) {
        int paths = item.loop().paths().size();
        String content = item.id();
        out.reward(
            content,
            snapshot.interval().to(),
            item.creator(),
            content,
            perPath * paths,
            () -> Attributes.of("paths", paths).with("perPath", perPath));
      }
    }
  }

  /** The rule's pool beside the standard ones: a tenth of every day. */
  static Ruleset ruleset() {
    Map<String, Long> shares = new HashMap<>(PoolWeights.DEFAULT.weights());
    shares.put(SpreadRule.POOL.id(), 1_111L);
    return Ruleset.echoLayer1().withId("spread/1").withPools(new PoolWeights(shares));
  }

  /** Closes a day over a small log. */
  static Epoch close() {
    Instant morning = Instant.parse("2026-01-10T08:00:00Z");
    EventLog log =
        EventLog.of(
            List.of(
                new EchoEvent.Content(Stamp.of("e1", morning), "c1", "ada", "reddit"),
                passedOn("e2", morning.plusSeconds(3600), "bob", "cid"),
                passedOn("e3", morning.plusSeconds(7200), "dan", "eve")));
    EpochInterval day =
        new EpochInterval(
            Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));
    EpochSettings settings =
        EpochSettings.of(day, 100_000_000_000L)
            .withRuleset(ruleset())
            .withRules(RuleBook.with(new SpreadRule(0.25)));
    return Epoch.close(settings, log, Carry.NOTHING);
  }

  private static EchoEvent passedOn(String id, Instant at, String source, String target) {
    return EchoEvent.Propagation.of(Stamp.of(id, at), "c1", source, target);
  }

  /** Prints every receipt of the day. */
  public static void main(String[] args) {
    Receipts.stream(close()).map(Receipt::text).forEach(System.out::println);
  }
}
