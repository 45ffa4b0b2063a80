package io.echolayer.core.metric;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.internal.Require;
import io.echolayer.core.signal.Signals;
import java.time.Instant;
import java.util.Set;

/**
 * ODF, the organic discovery factor: how far content spreads by being discovered.
 *
 * <pre>
 * totalShares = 0 → 0; else
 * organic = discoveryShares / totalShares
 * reach   = min(1, ln(max(1, platformReach)) / reachScale)
 * ODF     = min(1, organic · organicWeight + reach · reachWeight)
 * </pre>
 *
 * <p>Absent: {@code organic} needs both share counts, {@code reach} needs the reach; without it the
 * term adds 0. A known {@code totalShares = 0} makes the metric 0 whatever else is known. Range [0,
 * 1]; constant time; source: specification section 3.
 *
 * @param organicWeight weight of the organic share, in [0, 1]
 * @param reachWeight weight of the reach, in [0, 1]
 * @param reachScale natural logarithm of the reach that counts fully, above 0
 */
public record OrganicDiscovery(double organicWeight, double reachWeight, double reachScale)
    implements Metric {
  /** The formula's name and version. */
  public static final String FORMULA = "odf/1";

  /** Organic 0.7, reach 0.3 on a scale of 10. */
  public static final OrganicDiscovery DEFAULT = new OrganicDiscovery(0.7, 0.3, 10);

  public OrganicDiscovery {
    Require.fraction("organicWeight", organicWeight);
    Require.fraction("reachWeight", reachWeight);
    Require.positive("reachScale", reachScale);
  }

  @Override
  public Attributes definition() {
    return Attributes.of(Metric.FORMULA_NAME, FORMULA)
        .with("organicWeight", organicWeight)
        .with("reachWeight", reachWeight)
        .with("reachScale", reachScale);
  }

  /**
   * The metric of a {@link #definition}.
   *
   * @throws io.echolayer.core.InvalidValueException if a constant is absent, unknown or out of
   *     range
   */
  public static OrganicDiscovery of(Attributes definition) {
    definition.allowOnly(Set.of(Metric.FORMULA_NAME, "organicWeight", "reachWeight", "reachScale"));
    return new OrganicDiscovery(
        definition.number("organicWeight"),
        definition.number("reachWeight"),
        definition.number("reachScale"));
  }

  @Override
  public void terms(Signals signals, Instant asOf, TermVisitor out) {
    long total = signals.totalShares().orElse(-1);
    long discovery = signals.discoveryShares().orElse(-1);
    boolean unshared = total == 0;
    if (total >= 0 && discovery >= 0) {
      out.known("organic", organicWeight, unshared ? 0 : (double) discovery / total);
    } else {
      out.absent("organic", organicWeight);
    }
    long accounts = signals.platformReach().orElse(-1);
    if (accounts >= 0) {
      double reach = StrictMath.log((double) Math.max(1, accounts)) / reachScale;
      out.known("reach", reachWeight, unshared ? 0 : Math.min(1, reach));
    } else {
      out.absent("reach", reachWeight);
    }
  }
}
