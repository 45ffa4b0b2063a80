package io.echolayer.neo4j;

import io.echolayer.core.InvalidValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the graph is spoken to. Connections, pool and encryption are the business of the driver,
 * which the caller makes and closes. Immutable.
 */
public final class Neo4jSettings {
  /** The home database, 30 seconds, pages of 5000. */
  public static final Neo4jSettings DEFAULT =
      new Neo4jSettings(null, Duration.ofSeconds(30), 5_000);

  private final @Nullable String database;
  private final Duration timeout;
  private final int page;

  private Neo4jSettings(@Nullable String database, Duration timeout, int page) {
    if (database != null && database.isBlank()) {
      throw new InvalidValueException("database", "not be blank", '"' + database + '"');
    }
    if (timeout.toMillis() < 1) {
      throw new InvalidValueException("timeout", "be at least a millisecond", timeout);
    }
    if (page < 1) {
      throw new InvalidValueException("page", "be at least 1", page);
    }
    this.database = database;
    this.timeout = timeout;
    this.page = page;
  }

  /**
   * The same with another database.
   *
   * @throws InvalidValueException if the name is blank
   */
  public Neo4jSettings withDatabase(String database) {
    return new Neo4jSettings(database, timeout, page);
  }

  /**
   * The same with another time-out.
   *
   * @throws InvalidValueException if it is below a millisecond
   */
  public Neo4jSettings withTimeout(Duration timeout) {
    return new Neo4jSettings(database, timeout, page);
  }

  /**
   * The same with pages of another size.
   *
   * @throws InvalidValueException if it is below 1
   */
  public Neo4jSettings withPage(int page) {
    return new Neo4jSettings(database, timeout, page);
  }

  /** Name of the database, or null for the user's home database. */
  public @Nullable String database() {
    return database;
  }

  /** After how long a call fails, repetitions by the driver included. */
  public Duration timeout() {
    return timeout;
  }

  /** How many propagations, or users, are read at once. */
  public int page() {
    return page;
  }
}
