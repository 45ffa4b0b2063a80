package io.echolayer.neo4j;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionCallback;
import org.neo4j.driver.async.AsyncTransactionContext;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Runs Cypher in transactions that end in time, and translates the driver's errors. The driver's
 * blocking sessions wait for ever for a server that has fallen silent; these do not.
 */
final class Cypher {
  private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private final Driver driver;
  private final Neo4jSettings settings;

  Cypher(Driver driver, Neo4jSettings settings) {
    this.driver = driver;
    this.settings = settings;
  }

  int page() {
    return settings.page();
  }

  /** The rows of a query that changes nothing. */
  <T> List<T> read(Query query, Function<Record, T> row) {
    return run(AccessMode.READ, List.of(query), rows -> rows.stream().map(row).toList());
  }

  /**
   * Runs queries in one transaction, which is kept if {@code result} accepts the rows of the last.
   *
   * @param result takes no time; what it throws is thrown after the transaction was undone
   */
  <T> T write(List<Query> queries, Function<List<Record>, T> result) {
    return run(AccessMode.WRITE, queries, result);
  }

  private <T> T run(AccessMode mode, List<Query> queries, Function<List<Record>, T> result) {
    AtomicBoolean abandoned = new AtomicBoolean();
    AsyncTransactionCallback<CompletionStage<T>> work =
        transaction -> {
          if (abandoned.get()) {
            throw new CancellationException("nobody waits for it any more");
          }
          return rows(transaction, queries).thenApply(result);
        };
    AsyncSession session = session(mode);
    TransactionConfig limit = TransactionConfig.builder().withTimeout(settings.timeout()).build();
    try {
      CompletionStage<T> answer =
          mode == AccessMode.READ
              ? session.executeReadAsync(work, limit)
              : session.executeWriteAsync(work, limit);
      return answer.toCompletableFuture().get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Neo4jStoreException(
          "the graph must answer within "
              + settings.timeout()
              + ", but did not\nSee whether the server is overloaded, or raise the time-out.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Neo4jStoreException("the thread was interrupted while the graph worked", e);
    } catch (ExecutionException e) {
      throw translated(e.getCause() == null ? e : e.getCause());
    } catch (Neo4jException e) {
      throw translated(e);
    } finally {
      abandoned.set(true);
      session.closeAsync();
    }
  }

  private static CompletionStage<List<Record>> rows(
      AsyncTransactionContext transaction, List<Query> queries) {
    CompletionStage<List<Record>> rows = CompletableFuture.completedStage(List.of());
    for (Query query : queries) {
      rows =
          rows.thenCompose(before -> transaction.runAsync(query))
              .thenCompose(ResultCursor::listAsync);
    }
    return rows;
  }

  private AsyncSession session(AccessMode mode) {
    try {
      return driver.session(AsyncSession.class, sessionConfig(mode));
    } catch (IllegalStateException e) {
      throw new Neo4jStoreException(
          "the graph must be reachable, but: " + e.getMessage() + "\nKeep the driver open.", e);
    }
  }

  private SessionConfig sessionConfig(AccessMode mode) {
    SessionConfig.Builder config =
        SessionConfig.builder()
            .withDefaultAccessMode(mode)
            .withBookmarkManager(driver.executableQueryBookmarkManager());
    if (settings.database() != null) {
      config.withDatabase(settings.database());
    }
    return config.build();
  }

  private static RuntimeException translated(Throwable cause) {
    if (cause instanceof Neo4jException failure) {
      return TAKEN.equals(failure.code())
          ? new IllegalStateException(
              failure.getMessage() + "\nGive what you save an id of its own.", failure)
          : new Neo4jStoreException(
              "the graph must do what it is asked, but: " + failure.getMessage(), failure);
    }
    return cause instanceof RuntimeException own
        ? own
        : new Neo4jStoreException("the graph must do what it is asked, but: " + cause, cause);
  }
}
