package io.echolayer.redis;

/**
 * Redis could not be reached, did not answer in time, or refused. After a failed write it is not
 * known whether it took place.
 */
public final class RedisFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
