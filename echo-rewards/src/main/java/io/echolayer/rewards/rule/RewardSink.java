package io.echolayer.rewards.rule;

import io.echolayer.core.internal.json.JsonObject;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the rewards that a rule states. */
public interface RewardSink {
  /**
   * One reward.
   *
   * @param subject the event or content item that it is for, unique within the rule
   * @param at when that became known
   * @param user who is rewarded
   * @param content the item, or null
   * @param tokens the real amount, finite, ≥ 0
   * @param inputs what the amount was made from, for the receipt; asked for only if one is written
   */
  void reward(
      String subject,
      Instant at,
      String user,
      @Nullable String content,
      double tokens,
      Supplier<JsonObject> inputs);
}
