package io.echolayer.propagation.internal.authenticity;

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
 * <p>It stops accounts that are made for the occasion, and asks honest newcomers to wait. It does
 * not stop patience: accounts made in advance by the thousand age as well as any.
 *
 * @param since when each user was first heard of; others have no age
 * @param quarantineDays ≥ 0
 * @param fullDays above {@code quarantineDays}
 */
public record AccountAge(
    Map<String, Instant> since, Instant asOf, double quarantineDays, double fullDays)
    implements Trust {
  @Override
  public double of(String user) {
    @Nullable Instant first = since.get(user);
    if (first == null) {
      return 0;
    }
    double grown = (Elapsed.days(first, asOf) - quarantineDays) / (fullDays - quarantineDays);
    return Math.min(1, Math.max(0, grown));
  }
}
