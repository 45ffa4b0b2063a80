package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.files.settlement.FileJournal;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.InMemoryJournal;
import io.echolayer.settlement.journal.Journal;
import io.echolayer.settlement.reconcile.Reconciliation;
import io.echolayer.settlement.run.EpochDues;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.rpc.SolanaNodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Settlements whose process is killed (SIGKILL) after entries of its journal, over a connection
 * that loses, repeats, delays, refuses and falsifies answers, to a chain whose blockhashes die in
 * seconds. Odd seeds pay in batches, in even ones each process may do so or not. {@code
 * -Decholayer.test.solana.faults=50} sets how many seeds, {@code -Decholayer.test.solana.seed=…}
 * the first one. Oracle: what the epochs owe, and the chain.
 */
@NeedsNode
class FaultRunsLiveTest {
  private static final int RUNS = Integer.getInteger("echolayer.test.solana.faults", 3);
  private static final long FIRST = Long.getLong("echolayer.test.solana.seed", 1);
  private static final long SUPPLY = 1_000_000_000_000L;
  private static final double SHARE = 0.15;
  private static final int MOST_KILLS = 3;

  @RegisterExtension static final Surfpool CHAIN = Surfpool.quick();

  @TempDir Path folder;

  @Test
  void nothingIsPaidTwiceOrLostUnderAnySeed() throws IOException, InterruptedException {
    int kills = 0;
    int faults = 0;
    for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
      Run run = new Run(seed);
      try {
        run.settle();
        run.check();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      kills += run.kills;
      faults += run.faults;
    }
    System.out.printf("%d runs: %d kills, %d faults%n", RUNS, kills, faults);
    assertThat(kills).as("kills, or this tests little").isGreaterThan(0);
    assertThat(faults).as("faults, or this tests little").isGreaterThan(RUNS);
  }

  private final class Run {
    private final long seed;
    private final Random random;
    private final Path journal;
    private final List<EpochDues> epochs;
    private final SolanaNodes honest = CHAIN.nodes();
    private final TestMint mint;
    private final Signer treasury;
    private int kills;
    private int faults;

    Run(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.journal = folder.resolve(seed + ".journal");
      this.epochs = RandomEpochs.of(seed);
      this.treasury = TestMint.wallet(-seed);
      this.mint = TestMint.create(honest, CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, 1);
      mint.run(
          List.of(
              SystemProgram.transfer(
                  CHAIN.payer().publicKey(), treasury.publicKey(), 1_000_000_000)),
          CHAIN.payer());
      mint.open(treasury.publicKey());
      mint.mint(treasury.publicKey(), SUPPLY);
    }

    void settle() throws IOException, InterruptedException {
      try (FaultyProxy proxy = new FaultyProxy(CHAIN.rpc(), seed, SHARE, KilledPayer.LATE_MILLIS)) {
        int left = 1 + random.nextInt(MOST_KILLS);
        while (!isDone(proxy, left > 0 ? 1 + random.nextInt(8) : Integer.MAX_VALUE)) {
          left--;
          kills++;
        }
        faults = proxy.faults();
      }
    }

    /** Starts the process, and kills it after so many entries unless it is done before. */
    private boolean isDone(FaultyProxy proxy, int entries)
        throws IOException, InterruptedException {
      Path errors = folder.resolve("errors.txt");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledPayer.class.getName(),
                  proxy.uri().toString(),
                  mint.key().toString(),
                  Long.toString(-seed),
                  journal.toString(),
                  Long.toString(seed),
                  Boolean.toString(seed % 2 != 0 || random.nextBoolean()))
              .redirectError(errors.toFile())
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        int stored = 0;
        while (out.readLine() != null) {
          stored++;
          if (stored == entries) {
            process.destroyForcibly().waitFor();
            return false;
          }
        }
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return true;
      } finally {
        process.destroyForcibly();
      }
    }

    void check() throws IOException {
      Map<Wallet, Long> owed = RandomEpochs.owed(epochs);
      assertThat(mint.balances(List.copyOf(owed.keySet()))).isEqualTo(owed);
      PayoutGateway gateway =
          SolanaPayoutGateway.open(
              honest, treasury, mint.key(), PayoutOptions.DEFAULT, InstantSource.system());
      long paid = owed.values().stream().mapToLong(Long::longValue).sum();
      assertThat(gateway.treasury().units()).isEqualTo(SUPPLY - paid);
      InMemoryJournal books = new InMemoryJournal();
      books.append(FileJournal.read(journal));
      Reconciliation reconciliation =
          Reconciliation.of(
              Journal.read(books).state(),
              gateway,
              Instant.EPOCH,
              Instant.now().plus(Duration.ofDays(1)));
      assertThat(reconciliation.mismatches()).isEmpty();
      assertThat(reconciliation.units()).isEqualTo(paid);
    }
  }
}
