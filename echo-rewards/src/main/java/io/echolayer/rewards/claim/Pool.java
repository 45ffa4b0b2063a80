package io.echolayer.rewards.claim;

import io.echolayer.core.internal.text.Names;

/**
 * A pool that claims are paid from.
 *
 * @param id the pool's name in files and rulesets, such as {@code content_creation}
 */
public record Pool(String id) {
  /** Pays creations. */
  public static final Pool CONTENT_CREATION = new Pool("content_creation");

  /** Pays propagations and loop shares. */
  public static final Pool PROPAGATION = new Pool("propagation");

  /** Pays discoveries. */
  public static final Pool DISCOVERY = new Pool("discovery");

  /** Pays quality. */
  public static final Pool QUALITY_BONUS = new Pool("quality_bonus");

  /** Pays milestones and tops up the others. */
  public static final Pool RESERVE = new Pool("reserve");

  public Pool {
    Names.id("pool", id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
