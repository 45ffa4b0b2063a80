package io.echolayer.rewards.claim;

import io.echolayer.core.ruleset.PoolShares;
import java.util.List;
import java.util.Locale;

/** The pools that a day's money is split over. */
public enum Pool {
  /** Pays creations. */
  CONTENT_CREATION,
  /** Pays propagations and loop shares. */
  PROPAGATION,
  /** Pays discoveries. */
  DISCOVERY,
  /** Pays quality. */
  QUALITY_BONUS,
  /** Pays milestones and tops up the others. */
  RESERVE;

  /** All pools in the order of statements. */
  public static final List<Pool> ALL = List.of(values());

  /** The pool's name in files, such as {@code content_creation}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The pool of a name in a file.
   *
   * @throws io.echolayer.core.InvalidValueException if there is none
   */
  public static Pool of(String id) {
    for (Pool pool : ALL) {
      if (pool.id().equals(id)) {
        return pool;
      }
    }
    throw new io.echolayer.core.InvalidValueException(
        "pool", "be one of " + ALL.stream().map(Pool::id).toList(), id);
  }

  /** The weight of this pool in the split of a day. */
  public long share(PoolShares shares) {
    return switch (this) {
      case CONTENT_CREATION -> shares.contentCreation();
      case PROPAGATION -> shares.propagation();
      case DISCOVERY -> shares.discovery();
      case QUALITY_BONUS -> shares.qualityBonus();
      case RESERVE -> shares.reserve();
    };
  }
}
