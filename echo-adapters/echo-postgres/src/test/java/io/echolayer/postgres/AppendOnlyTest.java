package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.RewardLedger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to change what was entered, whoever asks. */
@Tag("live")
class AppendOnlyTest {
  private static final DataSource SOURCE = TestServer.migratedSchema();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET canonical = '{}'",
        "UPDATE ledger_entry SET kind = 'claim' WHERE number = 1",
        "INSERT INTO ledger_entry SELECT * FROM ledger_entry"
            + " ON CONFLICT (number) DO UPDATE SET canonical = ''",
        "DELETE FROM ledger_entry WHERE number = (SELECT max(number) FROM ledger_entry)",
        "TRUNCATE ledger_entry",
        "TRUNCATE ledger_entry, ledger_transfer CASCADE",
        "UPDATE ledger_transfer SET units = units + 1",
        "DELETE FROM ledger_transfer",
        "TRUNCATE ledger_transfer",
        "DELETE FROM ledger_balance",
        "TRUNCATE ledger_balance",
        "UPDATE settlement_journal SET canonical = '{}'",
        "DELETE FROM settlement_journal",
        "TRUNCATE settlement_journal",
      })
  void changesAreRefused(String sql) {
    RewardLedger ledger = EchoPostgres.of(SOURCE).ledger();
    Epoch day = TestDays.of(1, 20).get(0);
    EpochBooks.of(ledger).enter(day);
    assertThatIllegalStateException()
        .isThrownBy(() -> TestSql.execute(SOURCE, sql))
        .havingCause()
        .withMessageContaining("must only be appended to");
    assertThat(ledger.audit().firstBreak()).isNull();
    assertThat(ledger.head().number()).isPositive();
  }

  @Test
  void anEntryThatWasTamperedWithAllTheSameIsFound() {
    DataSource source = TestServer.migratedSchema();
    RewardLedger ledger = EchoPostgres.of(source).ledger();
    EpochBooks.of(ledger).enter(TestDays.of(1, 20).get(0));
    TestSql.execute(
        source,
        "ALTER TABLE ledger_entry DISABLE TRIGGER append_only;"
            + "UPDATE ledger_entry SET canonical = replace(canonical, '\"units\":\"', '\"units\":\"1')"
            + " WHERE number = 5");
    assertThat(ledger.audit().firstBreak()).isNotNull();
    assertThat(ledger.audit().firstBreak().entry()).isEqualTo(5);
  }

  @Test
  void aBalanceThatWasTamperedWithIsFound() {
    DataSource source = TestServer.migratedSchema();
    RewardLedger ledger = EchoPostgres.of(source).ledger();
    EpochBooks.of(ledger).enter(TestDays.of(1, 20).get(0));
    TestSql.execute(source, "UPDATE ledger_balance SET units = units + 1 WHERE type = 'user'");
    assertThat(ledger.audit().firstBreak()).isNotNull();
  }
}
