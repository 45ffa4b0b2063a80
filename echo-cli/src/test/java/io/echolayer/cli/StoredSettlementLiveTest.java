package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.postgres.EchoPostgres;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.solana.live.NeedsNode;
import io.echolayer.solana.live.Surfpool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Settlements that are booked into a PostgreSQL that runs, against a local chain. Oracle: the
 * epochs' own files for what is owed, and the chain for what was paid.
 */
@NeedsNode
class StoredSettlementLiveTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Short epochs have few recipients, and so does a test that is quick. */
  private static final String[] BOUNDS = {
    "2026-01-10T00:00:00Z", "2026-01-10T05:00:00Z", "2026-01-10T06:00:00Z"
  };

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @TempDir Path folder;
  private LiveTreasury treasury;
  private String store;

  @BeforeEach
  void prepare() throws IOException {
    treasury = LiveTreasury.create(CHAIN, folder);
    treasury.endow();
    Run.of("demo", "--out", folder.resolve("demo")).succeeds();
  }

  @Test
  void whatIsPaidIsBookedOnceWhereverItIsStopped() throws Exception {
    try (EmbeddedPostgres server = start()) {
      RewardLedger ledger = EchoPostgres.of(server.getPostgresDatabase()).ledger();
      settle(folder.resolve("demo/2026-01-10"))
          .isRefused(ExitCode.REFUSED, "--store must hold each epoch", "echolayer epoch");
      assertThat(treasury.journal()).as("nothing was begun").doesNotExist();

      close(0);
      Path policy = stopInBetween();
      Wallet dropped = unpaid();
      settle(epoch(0), "--policy", policy, "--drop", dropped.address())
          .isRefused(ExitCode.UNFINISHED, "the limit of the day is reached");
      assertThat(units(ledger, Posting.Kind.VOIDED))
          .isEqualTo(LiveTreasury.owed(epoch(0)).get(dropped));
      settle(epoch(0), "--drop", dropped.address())
          .isRefused(ExitCode.REFUSED, "must have a payout in the plan under way", "deny it");
      killWhileItSettles();
      assertThat(ledger.balances(Account.Type.SETTLING)).as("in the middle").isNotEmpty();
      settled(0);
      isBooked(ledger, epoch(0));
      settle(epoch(0), "--drop", "all").isRefused(ExitCode.REFUSED, "but was no plan under way");

      close(1);
      assertThat(treasury.settle(epoch(1))).returns(ExitCode.DONE, Run::code);
      isBooked(ledger, epoch(0));
      assertThat(settled(1).out()).isEqualTo("Nothing to pay.\n");
      isBooked(ledger, epoch(0), epoch(1));
      String audited = Run.of("audit", "--store", store).succeeds().out();
      settled(1);
      assertThat(Run.of("audit", "--store", store).succeeds().out())
          .as("nothing is booked twice")
          .isEqualTo(audited);
    }
  }

  @Test
  void whatIsLeftOfAPlanIsGivenUpAndStaysDue() throws IOException {
    try (EmbeddedPostgres server = start()) {
      close(0);
      stopInBetween();
      settle(epoch(0), "--drop", "all", "--dry-run")
          .isRefused(ExitCode.REFUSED, "--drop must come without --dry-run");
      Run given = settle(epoch(0), "--drop", "all");
      assertThat(given.code()).as("%s", given).isEqualTo(ExitCode.REJECTS);
      assertThat(given.out()).contains("not paid: " + unpaid().address() + ": dropped by hand");
      settled(0);
      assertThat(treasury.balances(epoch(0))).isEqualTo(LiveTreasury.owed(epoch(0)));
      Run.of("audit", "--store", store).succeeds();
    }
  }

  private EmbeddedPostgres start() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    store = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    return server;
  }

  /** A plan for all, stopped once before anything was signed and once by a limit. */
  private Path stopInBetween() throws IOException {
    Path pause = Files.createFile(folder.resolve("pay.journal.pause"));
    settle(epoch(0)).isRefused(ExitCode.UNFINISHED, "paused");
    Files.delete(pause);
    long quarter =
        LiveTreasury.owed(epoch(0)).values().stream().mapToLong(Long::longValue).sum() / 4;
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            "{\"limits\":{\"perDay\":\"" + BigDecimal.valueOf(quarter, 9).toPlainString() + "\"}}");
    settle(epoch(0), "--policy", policy)
        .isRefused(ExitCode.UNFINISHED, "the limit of the day is reached");
    assertThat(treasury.balances(epoch(0))).isNotEqualTo(LiveTreasury.owed(epoch(0)));
    return policy;
  }

  /** Who is owed least of those who have nothing yet: without that one the limit is still there. */
  private Wallet unpaid() throws IOException {
    Map<Wallet, Long> owed = new HashMap<>(LiveTreasury.owed(epoch(0)));
    treasury.balances(epoch(0)).forEach((wallet, units) -> owed.remove(wallet, units));
    return owed.keySet().stream().min(Comparator.comparing(owed::get)).orElseThrow();
  }

  /** Another process goes on, and is killed as soon as it has stored a transaction. */
  private void killWhileItSettles() throws IOException, InterruptedException {
    long before = Files.size(treasury.journal());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    treasury.settling(epoch(0), "--store", store).forEach(each -> command.add(each.toString()));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (child.isAlive() && Files.size(treasury.journal()) == before) {
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor();
    assertThat(Files.size(treasury.journal())).isGreaterThan(before);
  }

  /** What was paid on the chain is settled in the ledger, and nothing is in between. */
  private void isBooked(RewardLedger ledger, Path... epochs) throws IOException {
    Map<Account, BigInteger> settled = new TreeMap<>();
    for (Path epoch : epochs) {
      List<String> rows = Files.readAllLines(epoch.resolve("payouts.csv"));
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",", -1);
        if (!cells[1].isEmpty()) {
          settled.merge(
              new Account(Account.Type.SETTLED, cells[0]),
              new BigInteger(cells[2]),
              BigInteger::add);
        }
      }
    }
    assertThat(ledger.balances(Account.Type.SETTLED)).isEqualTo(settled).isNotEmpty();
    assertThat(ledger.balances(Account.Type.SETTLING)).isEmpty();
    Map<Wallet, Long> owed = LiveTreasury.owed(epochs);
    assertThat(treasury.balances(epochs))
        .allSatisfy((wallet, units) -> assertThat(units).isGreaterThanOrEqualTo(owed.get(wallet)));
  }

  private static long units(RewardLedger ledger, Posting.Kind kind) {
    return ledger.entries(0, 1_000_000).stream()
        .map(LedgerEntry::posting)
        .filter(posting -> posting.kind() == kind)
        .mapToLong(posting -> posting.transfers().get(0).units())
        .sum();
  }

  private void close(int number) {
    List<Object> args = new ArrayList<>();
    args.addAll(List.of("epoch", "--events", folder.resolve("demo/events.ndjson")));
    args.addAll(List.of("--pool", "1000", "--store", store, "--out", epoch(number)));
    args.addAll(List.of("--from", BOUNDS[number], "--to", BOUNDS[number + 1]));
    args.addAll(number == 0 ? List.of() : List.of("--previous", epoch(number - 1)));
    Run.of(args.toArray()).succeeds();
  }

  private Path epoch(int number) {
    return folder.resolve("epoch" + number);
  }

  private Run settled(int number) {
    Run run = settle(epoch(number));
    assertThat(run).returns(ExitCode.DONE, Run::code);
    return run;
  }

  private Run settle(Path epochs, Object... options) {
    List<Object> all = new ArrayList<>(List.of("--store", store));
    all.addAll(List.of(options));
    return treasury.settle(epochs, all.toArray());
  }
}
