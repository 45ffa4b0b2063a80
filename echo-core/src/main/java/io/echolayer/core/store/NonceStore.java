package io.echolayer.core.store;

import java.time.Instant;

/**
 * Remembers which nonces were used, so that what was signed over one counts once. All servers that
 * accept the same proofs must share one store. Implementations are safe for use by several threads.
 */
public interface NonceStore {
  /**
   * Uses a nonce.
   *
   * @param nonce a name of at most 200 characters
   * @param until it must be remembered before this instant; afterwards it may be forgotten, because
   *     nobody accepts it any more
   * @param now the present, at which nonces of earlier ends may be forgotten
   * @return true to exactly one of those who use the same nonce
   * @throws StoreException if there is no answer: the nonce may be used up, and nothing that rests
   *     on it may be accepted
   */
  boolean use(String nonce, Instant until, Instant now);
}
