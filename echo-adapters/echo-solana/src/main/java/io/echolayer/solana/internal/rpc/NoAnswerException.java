package io.echolayer.solana.internal.rpc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An endpoint gave no answer that can be used; another attempt may. */
final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;
  private final boolean isLimited;

  NoAnswerException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = Duration.ZERO;
    this.isLimited = false;
  }

  /** The endpoint has limits and asks to be left alone for a while. */
  NoAnswerException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
    this.isLimited = true;
  }

  Duration retryAfter() {
    return retryAfter;
  }

  boolean isLimited() {
    return isLimited;
  }
}
