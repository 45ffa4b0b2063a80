package io.echolayer.postgres;

import io.echolayer.core.store.StoreException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the database did not do. Whether a write took place is not known if the connection broke
 * while it was answered; every write of this module may be made again.
 */
public final class PostgresStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final String state;

  PostgresStoreException(String message, SQLException cause) {
    super(message, cause);
    @Nullable String given = cause.getSQLState();
    this.state = given == null ? "" : given;
  }

  /** The five characters of SQLSTATE, or an empty text where there was none. */
  public String sqlState() {
    return state;
  }
}
