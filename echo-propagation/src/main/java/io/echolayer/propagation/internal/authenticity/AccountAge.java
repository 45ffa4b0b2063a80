package io.echolayer.propagation.internal.authenticity;

import io.echolayer.core.internal.Require;
import io.echolayer.core.metric.Elapsed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trust by age: 0 up to a quarantine, from there in proportion, 1 from full age.
 *
 * <pre>
 * trust = clamp01((age − quarantine) / (full − quarantine))
 * </pre>
 *
 * <p>Where {@code full} is not above {@code quarantine}, the trust is 1 from {@code full} on and 0
 * before. It stops accounts that are made for the occasion, and asks honest newcomers to wait. It
 * does not stop patience: accounts made in advance by the thousand age as well as any.
 *
 * @param since when each user was first heard of; others have no age
 * @param quarantineDays ≥ 0
 * @param fullDays ≥ 0
 */
public record AccountAge(
    Map<String, Instant> since, Instant asOf, double quarantineDays, double fullDays)
    implements Trust {
  public AccountAge {
    Require.atLeastZero("quarantineDays", quarantineDays);
    Require.atLeastZero("fullDays", fullDays);
  }

  @Override
  public double of(String user) {
    @Nullable Instant first = since.get(user);
    if (first == null) {
      return 0;
    }
    double age = Elapsed.days(first, asOf);
    if (!(fullDays > quarantineDays)) {
      return age >= fullDays ? 1 : 0;
    }
    return Math.min(1, Math.max(0, (age - quarantineDays) / (fullDays - quarantineDays)));
  }
}
