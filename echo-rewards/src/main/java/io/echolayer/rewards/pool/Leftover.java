package io.echolayer.rewards.pool;

import io.echolayer.core.InvalidValueException;
import java.util.Arrays;

/** What becomes of money that a pool has left at the day's end. */
public enum Leftover {
  /** It is never paid. */
  EXPIRE("expire"),
  /** It is added to the same pool on the next day. */
  ROLL_OVER("roll-over");

  private final String id;

  Leftover(String id) {
    this.id = id;
  }

  /** The name in files and on the command line, such as {@code roll-over}. It never changes. */
  public String id() {
    return id;
  }

  /**
   * The choice of an id.
   *
   * @throws InvalidValueException if there is none
   */
  public static Leftover of(String id) {
    return Arrays.stream(values())
        .filter(leftover -> leftover.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("leftover", "be expire or roll-over", id));
  }
}
