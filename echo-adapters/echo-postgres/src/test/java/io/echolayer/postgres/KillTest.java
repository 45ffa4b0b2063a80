package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.RewardLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes race to close the same epochs, and are killed at any moment; so is the server. The
 * oracle is the ledger that the epochs make on the heap: a hash covers every entry before it, so
 * that equal entries mean nothing lost and nothing twice.
 *
 * <p>In full: {@code -Decholayer.test.postgres.kills=200 -Decholayer.test.postgres.serverKills=20}.
 */
@Tag("live")
class KillTest {
  private static final int KILLS = Integer.getInteger("echolayer.test.postgres.kills", 8);
  private static final int SERVER_KILLS =
      Integer.getInteger("echolayer.test.postgres.serverKills", 2);
  private static final long SEED = Long.getLong("echolayer.test.postgres.seed", System.nanoTime());

  /** Longest wait between the first write and a kill, in milliseconds. */
  private static final int LONGEST = 1200;

  private static final List<Epoch> DAYS = ClosingChild.days();
  private static final RewardLedger REFERENCE = reference(new InMemoryLedger());
  private static final List<LedgerEntry> ENTRIES = REFERENCE.entries(0, Integer.MAX_VALUE);

  private static final String OTHERS =
      "SELECT count(*) FROM pg_stat_activity"
          + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private CrashServer server;
  private String schema = "";
  private int schemas;
  private int kills;
  private int serverKills;

  private static RewardLedger reference(RewardLedger ledger) {
    DAYS.forEach(EpochBooks.of(ledger)::enter);
    return ledger;
  }

  @Test
  void killedWritersAndServersLeaveOneLedger() throws Exception {
    try (CrashServer started = new CrashServer(folder.resolve("data"))) {
      server = started;
      openSchema();
      DAYS.forEach(postgres().epochs()::save);
      List<String> unharmed = tables();
      while (kills < KILLS || serverKills < SERVER_KILLS) {
        openSchema();
        do {
          strike();
        } while (!postgres().ledger().head().equals(REFERENCE.head())
            && (kills < KILLS || serverKills < SERVER_KILLS));
        finish();
        assertThat(tables()).as("tables, seed %s", SEED).isEqualTo(unharmed);
      }
    }
    System.out.printf(
        "Killed %d writers and %d servers over %d ledgers of %d entries, seed %d%n",
        kills, serverKills, schemas - 1, ENTRIES.size(), SEED);
  }

  private void openSchema() {
    schema = "kill" + ++schemas;
    TestSql.execute(server.source("public"), "CREATE SCHEMA " + schema);
    postgres().migrate();
  }

  private void strike() throws Exception {
    try (ChildProcess one = start();
        ChildProcess two = start()) {
      one.awaitReady();
      two.awaitReady();
      Thread.sleep(random.nextInt(LONGEST));
      if (serverKills < SERVER_KILLS && random.nextInt(3) == 0) {
        server.killAndRestart();
        serverKills++;
        one.await();
        two.await();
      } else {
        kills += one.kill() ? 1 : 0;
        if (random.nextInt(4) == 0) {
          requireEnd("the other goes on", two);
        } else {
          kills += two.kill() ? 1 : 0;
        }
      }
      awaitQuiet();
      check(List.of(one, two));
    }
  }

  /** The last writer is left alone and must come to the end. */
  private void finish() throws Exception {
    try (ChildProcess last = start()) {
      requireEnd("the last comes to the end", last);
      check(List.of(last));
    }
    assertThat(postgres().ledger().head()).as("seed %s", SEED).isEqualTo(REFERENCE.head());
  }

  private static void requireEnd(String what, ChildProcess child) throws InterruptedException {
    int status = child.await();
    assertThat(status).as("%s, seed %s: %s", what, SEED, child.lines()).isZero();
  }

  /** The server may still be at what a killed writer asked for last. */
  private void awaitQuiet() throws InterruptedException {
    while (!TestSql.column(server.source("public"), OTHERS).equals(List.of("0"))) {
      Thread.sleep(10);
    }
  }

  private ChildProcess start() throws Exception {
    return ChildProcess.start(server.port(), schema, 1 + random.nextInt(40));
  }

  /** What stands is the beginning of the reference, sound, and holds what was answered. */
  private void check(List<ChildProcess> children) {
    RewardLedger ledger = postgres().ledger();
    List<LedgerEntry> there = ledger.entries(0, Integer.MAX_VALUE);
    String said = "seed " + SEED + ": " + children.stream().map(ChildProcess::lines).toList();
    assertThat(there).as(said).isEqualTo(ENTRIES.subList(0, there.size()));
    assertThat(ledger.audit().firstBreak()).as(said).isNull();
    assertThat(there.stream().map(entry -> entry.number() + " " + entry.hash()))
        .as("kept, %s", said)
        .containsAll(children.stream().flatMap(child -> child.kept().stream()).toList());
  }

  private EchoPostgres postgres() {
    return CrashServer.postgres(server.port(), schema);
  }

  /** A digest of each table's rows. */
  private List<String> tables() {
    return List.of("users", "content", "echo_index_history", "propagation", "retraction", "rewards")
        .stream()
        .flatMap(
            table ->
                TestSql.column(
                    server.source(schema),
                    "SELECT '%s ' || count(*) || md5(string_agg(t::text, ',' ORDER BY t::text)) FROM %s t"
                        .formatted(table, table))
                    .stream())
        .toList();
  }
}
