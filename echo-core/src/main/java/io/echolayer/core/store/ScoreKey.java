package io.echolayer.core.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which score of which item: two with one key were computed under the same rules for the same
 * instant.
 *
 * @param contentId the item
 * @param asOf the instant that counted as now; fractions of a second are cut, since no score
 *     depends on them
 * @param ruleset digest of the ruleset, 64 digits of lower-case hexadecimal
 */
public record ScoreKey(String contentId, Instant asOf, String ruleset) {
  /** The order of an item's history: by instant, then by digest. */
  public static final Comparator<ScoreKey> HISTORY_ORDER =
      Comparator.comparing(ScoreKey::asOf).thenComparing(ScoreKey::ruleset);

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public ScoreKey {
    Names.id("contentId", contentId);
    asOf = Timestamp.checked("asOf", asOf);
    if (!DIGEST.matcher(ruleset).matches()) {
      throw new InvalidValueException(
          "ruleset", "be a digest of 64 lower-case hexadecimal digits", ruleset);
    }
  }
}
