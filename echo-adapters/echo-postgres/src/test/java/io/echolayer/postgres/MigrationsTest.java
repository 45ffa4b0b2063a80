package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class MigrationsTest {
  @Test
  void eachIsRunOnce() {
    EchoPostgres postgres = EchoPostgres.of(TestServer.emptySchema());
    assertThat(postgres.migrate()).isEqualTo(Migrations.ALL);
    assertThat(postgres.migrate()).isEmpty();
  }

  @Test
  void ofManyMigratorsOneMigrates() throws Exception {
    EchoPostgres postgres = EchoPostgres.of(TestServer.emptySchema());
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<String> run = new ArrayList<>();
    try {
      Callable<List<String>> migrator = postgres::migrate;
      for (Future<List<String>> each :
          threads.invokeAll(List.of(migrator, migrator, migrator, migrator, migrator, migrator))) {
        run.addAll(each.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(run).isEqualTo(Migrations.ALL);
  }

  @Test
  void aMigrationThatWasChangedIsRefused() {
    DataSource source = TestServer.migratedSchema();
    TestSql.execute(source, "UPDATE echo_schema SET checksum = '0' WHERE name = '002-users'");
    assertThatIllegalStateException()
        .isThrownBy(() -> EchoPostgres.of(source).migrate())
        .withMessageContaining("002-users")
        .withMessageContaining("its text is another");
  }

  @Test
  void aNewerSchemaIsRefused() {
    DataSource source = TestServer.migratedSchema();
    TestSql.execute(source, "INSERT INTO echo_schema VALUES ('999-later', '0')");
    assertThatIllegalStateException()
        .isThrownBy(() -> EchoPostgres.of(source).migrate())
        .withMessageContaining("999-later");
  }

  @Test
  void aSchemaThatIsMissingIsNamed() {
    EchoPostgres postgres = EchoPostgres.of(TestServer.emptySchema());
    assertThatExceptionOfType(PostgresStoreException.class)
        .isThrownBy(() -> postgres.ledger().head())
        .withMessageContaining("EchoPostgres.migrate()");
  }
}
