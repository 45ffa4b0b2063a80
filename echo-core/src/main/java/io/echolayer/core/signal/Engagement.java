package io.echolayer.core.signal;

import com.google.common.collect.ImmutableSortedMap;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Engagement rates by name, dimensionless (for example likes per view), in ascending order of name.
 * An engagement without rates is absent.
 */
public final class Engagement {
  /** No rate is known. */
  public static final Engagement ABSENT = new Engagement(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, Double> rates;
  private final double total;

  private Engagement(ImmutableSortedMap<String, Double> rates) {
    this.rates = rates;
    double sum = 0;
    for (double rate : rates.values()) {
      sum += rate;
    }
    this.total = sum;
  }

  /**
   * An engagement of these rates.
   *
   * @param rates finite rates ≥ 0 by name
   * @throws io.echolayer.core.InvalidValueException if a name is no id or a rate is negative or not
   *     finite
   */
  public static Engagement of(Map<String, Double> rates) {
    if (rates.isEmpty()) {
      return ABSENT;
    }
    rates.forEach(
        (name, rate) -> {
          Names.id("engagement", name);
          Require.atLeastZero("engagement." + name, rate);
        });
    Engagement engagement = new Engagement(ImmutableSortedMap.copyOf(rates, Utf8Order.ASCENDING));
    Require.finite("engagement", engagement.total);
    return engagement;
  }

  /** Whether no rate is known. */
  public boolean isAbsent() {
    return rates.isEmpty();
  }

  /** Sum of the rates, added in ascending order of name; 0 where absent. */
  public double total() {
    return total;
  }

  /** The rates in ascending order of name; cannot be changed. */
  public SortedMap<String, Double> rates() {
    return rates;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Engagement that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  @Override
  public String toString() {
    return rates.toString();
  }
}
