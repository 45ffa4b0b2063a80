package io.echolayer.rewards.claim;

import io.echolayer.core.internal.text.Names;
import io.echolayer.core.ruleset.PoolWeights;

/**
 * A pool that claims are paid from.
 *
 * @param id the pool's name in files and rulesets, such as {@code content_creation}
 */
public record Pool(String id) {
  /** Pays creations. */
  public static final Pool CONTENT_CREATION = new Pool(PoolWeights.CONTENT_CREATION);

  /** Pays propagations and loop shares. */
  public static final Pool PROPAGATION = new Pool(PoolWeights.PROPAGATION);

  /** Pays discoveries. */
  public static final Pool DISCOVERY = new Pool(PoolWeights.DISCOVERY);

  /** Pays quality. */
  public static final Pool QUALITY_BONUS = new Pool(PoolWeights.QUALITY_BONUS);

  /** Pays milestones and tops up the others. */
  public static final Pool RESERVE = new Pool(PoolWeights.RESERVE);

  public Pool {
    Names.id("pool", id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
