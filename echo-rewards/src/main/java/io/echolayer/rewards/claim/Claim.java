package io.echolayer.rewards.claim;

import io.echolayer.core.Require;
import io.echolayer.core.text.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right to be paid out of a pool.
 *
 * @param id {@code <epoch>/<subject>/<rule>}
 * @param user who is paid
 * @param content the item it is for, or null
 * @param rule name of the rule that it comes from
 * @param tokens the real amount that the rule gave, or null for a claim that was carried over
 * @param units base units still to be paid, above 0
 * @param pool the pool that pays
 * @param at when its event became known
 */
public record Claim(
    String id,
    String user,
    @Nullable String content,
    String rule,
    @Nullable Double tokens,
    long units,
    Pool pool,
    Instant at) {
  public Claim {
    Names.id("user", user);
    Require.atLeastZero("units", units);
  }

  /** The id of a claim. */
  public static String id(String epoch, String subject, String rule) {
    return epoch + '/' + subject + '/' + rule;
  }

  /** The subject within the id: the event or the content item that it was made for. */
  public String subject() {
    return subject(id);
  }

  /** The subject within the id of a claim. */
  public static String subject(String id) {
    return id.substring(id.indexOf('/') + 1, id.lastIndexOf('/'));
  }

  /** Id of the epoch that made the claim. */
  public String epoch() {
    return id.substring(0, id.indexOf('/'));
  }

  /** What is left of the claim on the next day. */
  public Claim carried(long rest) {
    return new Claim(id, user, content, rule, null, rest, pool, at);
  }
}
