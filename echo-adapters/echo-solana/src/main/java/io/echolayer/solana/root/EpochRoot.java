package io.echolayer.solana.root;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Timestamp;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch commits to on the chain: its Merkle root. As a memo it reads {@code
 * echo-root:1:<epoch>:<root>}.
 *
 * @param epoch the epoch's id, which is where its interval begins
 * @param root 64 digits of lower-case hexadecimal
 */
public record EpochRoot(Instant epoch, String root) {
  private static final String PREFIX = "echo-root:1:";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MEMO =
      Pattern.compile(Pattern.quote(PREFIX) + "([0-9TZ:-]{20}):([0-9a-f]{64})");

  public EpochRoot {
    if (!HEX.matcher(root).matches()) {
      throw new InvalidValueException("root", "have 64 digits of lower-case hexadecimal", root);
    }
  }

  /** The text that is put on the chain. */
  public String memo() {
    return prefix(epoch) + root;
  }

  /** What the memo of an epoch's root begins with. */
  static String prefix(Instant epoch) {
    return PREFIX + Timestamp.format(epoch) + ":";
  }

  /** What a memo says, or null if it is none of a root. */
  static @Nullable EpochRoot read(String memo) {
    Matcher parts = MEMO.matcher(memo);
    if (!parts.matches()) {
      return null;
    }
    try {
      EpochRoot read = new EpochRoot(Timestamp.parse("epoch", parts.group(1)), parts.group(2));
      return read.memo().equals(memo) ? read : null;
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
