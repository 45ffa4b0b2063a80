package io.echolayer.rewards.claim;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.core.internal.text.Utf8Order;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A right to be paid out of a pool. Its {@link #id} is {@code <epoch>/<subject>/<rule>}.
 *
 * @param epoch id of the epoch that made it, without a slash
 * @param subject id of the event or the content item that it was made for
 * @param rule name of the rule that it comes from, without a slash
 * @param user id of the user who is paid
 * @param content id of the item it is for, or null
 * @param tokens the real amount that the rule gave, finite and ≥ 0, or null for a claim that was
 *     carried over
 * @param units base units still to be paid, above 0
 * @param pool the pool that pays
 * @param at when its event became known; fractions of a second are cut
 */
public record Claim(
    String epoch,
    String subject,
    String rule,
    String user,
    @Nullable String content,
    @Nullable Double tokens,
    long units,
    Pool pool,
    Instant at) {
  /** The order of ids: the ids are only made where the parts do not tell. */
  public static final Comparator<Claim> BY_ID = Claim::compareIds;

  public Claim {
    withoutSlash("epoch", epoch);
    Names.id("subject", subject);
    withoutSlash("rule", rule);
    Names.id("user", user);
    if (content != null) {
      Names.id("content", content);
    }
    if (tokens != null) {
      Require.atLeastZero("tokens", (double) tokens);
    }
    Require.aboveZero("units", units);
    at = Timestamp.checked("at", at);
  }

  /**
   * A claim of a given id.
   *
   * @throws InvalidValueException if the id is not {@code <epoch>/<subject>/<rule>}
   */
  public static Claim of(
      String id,
      String user,
      @Nullable String content,
      @Nullable Double tokens,
      long units,
      Pool pool,
      Instant at) {
    int first = id.indexOf('/');
    int last = id.lastIndexOf('/');
    if (first == last) {
      throw new InvalidValueException("claim", "be <epoch>/<subject>/<rule>", id);
    }
    return new Claim(
        id.substring(0, first),
        subject(id),
        id.substring(last + 1),
        user,
        content,
        tokens,
        units,
        pool,
        at);
  }

  /** The id of a claim. */
  public static String id(String epoch, String subject, String rule) {
    return epoch + '/' + subject + '/' + rule;
  }

  /** The subject within the id of a claim. */
  public static String subject(String id) {
    return id.substring(id.indexOf('/') + 1, id.lastIndexOf('/'));
  }

  /** The id, unique in a chain of epochs. */
  public String id() {
    return id(epoch, subject, rule);
  }

  /**
   * What is left of the claim on the next day.
   *
   * @param rest base units still to be paid, above 0
   */
  public Claim carried(long rest) {
    return new Claim(epoch, subject, rule, user, content, null, rest, pool, at);
  }

  private static void withoutSlash(String field, String text) {
    Names.id(field, text);
    if (text.indexOf('/') >= 0) {
      throw new InvalidValueException(field, "be without a slash", text);
    }
  }

  private static int compareIds(Claim a, Claim b) {
    if (a.epoch.equals(b.epoch)) {
      int common = Math.min(a.subject.length(), b.subject.length());
      if (!a.subject.regionMatches(0, b.subject, 0, common)) {
        return Utf8Order.compare(a.subject, b.subject);
      }
      if (a.subject.length() == b.subject.length()) {
        return Utf8Order.compare(a.rule, b.rule);
      }
    }
    return Utf8Order.compare(a.id(), b.id());
  }
}
