package io.echolayer.neo4j;

import io.echolayer.core.store.StoreException;

/**
 * The graph could not be reached, did not answer in time, or refused. After a failed write it is
 * not known whether it took place; all writes of this module may be repeated.
 */
public final class Neo4jStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  Neo4jStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
