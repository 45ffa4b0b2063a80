package io.echolayer.core.ruleset;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;

/**
 * Which propagation events count, and by how much, before anything is computed from them.
 *
 * @param dropSelfEdges whether an event from a user to themselves does not count
 * @param perPairAndDay events that count per (source, target), item and UTC day, ≥ 1; {@link
 *     Guards#UNLIMITED} for all
 * @param ringShare what an event counts by whose two ends have passed the same item round in a
 *     ring, in [0, 1]; 1 for all of it
 * @param byTrust whether an event counts by the trust of its source, see {@link TrustGuard}
 */
public record CountingGuards(
    boolean dropSelfEdges, int perPairAndDay, double ringShare, boolean byTrust) {
  /** Every event counts. */
  public static final CountingGuards OFF = new CountingGuards(false, Guards.UNLIMITED, 1, false);

  /** The values of {@code echolayer/1-guarded}. */
  public static final CountingGuards GUARDED = new CountingGuards(true, 1, 0.5, true);

  public CountingGuards {
    atLeastOne("perPairAndDay", perPairAndDay);
    Require.share("ringShare", ringShare);
  }

  static int atLeastOne(String field, int value) {
    if (value < 1) {
      throw new InvalidValueException(field, "be at least 1", value);
    }
    return value;
  }

  /** The same with another fate of self-edges. */
  public CountingGuards withDropSelfEdges(boolean other) {
    return new CountingGuards(other, perPairAndDay, ringShare, byTrust);
  }

  /** The same with another cap. */
  public CountingGuards withPerPairAndDay(int other) {
    return new CountingGuards(dropSelfEdges, other, ringShare, byTrust);
  }

  /** The same with another share of rings. */
  public CountingGuards withRingShare(double other) {
    return new CountingGuards(dropSelfEdges, perPairAndDay, other, byTrust);
  }

  /** The same with or without trust. */
  public CountingGuards withByTrust(boolean other) {
    return new CountingGuards(dropSelfEdges, perPairAndDay, ringShare, other);
  }
}
