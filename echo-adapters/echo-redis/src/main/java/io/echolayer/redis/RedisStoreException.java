package io.echolayer.redis;

import io.echolayer.core.store.StoreException;

/**
 * Redis could not be reached, did not answer in time, or refused. After a failed write it is not
 * known whether it took place.
 */
public final class RedisStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  RedisStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
