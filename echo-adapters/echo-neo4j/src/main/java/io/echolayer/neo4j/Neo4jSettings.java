package io.echolayer.neo4j;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the graph is spoken to. Connections, pool and encryption are the business of the driver,
 * which the caller makes and closes.
 *
 * @param database name of the database, or null for the user's home database
 * @param timeout after which a call fails, repetitions by the driver included; at least a
 *     millisecond
 * @param page how many propagations, or users, are read at once; ≥ 1
 */
public record Neo4jSettings(@Nullable String database, Duration timeout, int page) {
  /** The home database, 30 seconds, pages of 5000. */
  public static final Neo4jSettings DEFAULT =
      new Neo4jSettings(null, Duration.ofSeconds(30), 5_000);

  public Neo4jSettings {
    if (database != null && database.isBlank()) {
      throw new InvalidValueException("database", "not be blank", '"' + database + '"');
    }
    if (timeout.toMillis() < 1) {
      throw new InvalidValueException("timeout", "be at least a millisecond", timeout);
    }
    if (page < 1) {
      throw new InvalidValueException("page", "be at least 1", page);
    }
  }

  /** The same with another database. */
  public Neo4jSettings withDatabase(String database) {
    return new Neo4jSettings(database, timeout, page);
  }

  /** The same with another time-out. */
  public Neo4jSettings withTimeout(Duration timeout) {
    return new Neo4jSettings(database, timeout, page);
  }

  /** The same with pages of another size. */
  public Neo4jSettings withPage(int page) {
    return new Neo4jSettings(database, timeout, page);
  }
}
