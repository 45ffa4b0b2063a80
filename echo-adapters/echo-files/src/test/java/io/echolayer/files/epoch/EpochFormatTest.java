package io.echolayer.files.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.Leftover;
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of an epoch's folder, byte for byte, over two days in a row. */
class EpochFormatTest {
  private static final List<Path> LOG = List.of(Golden.file("log.ndjson"));
  private static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");

  @TempDir Path root;

  @Test
  void aQueueThatRollsOver() throws IOException {
    EpochSettings settings =
        settings("7.5").withLeftover(Leftover.ROLL_OVER).withRuleset(Ruleset.echoLayer1());
    holds("queue", settings, true);
  }

  @Test
  void aQueueWithoutRefillUnderGuards() throws IOException {
    Ruleset guarded =
        Ruleset.echoLayer1Guarded()
            .withGuards(
                Guards.GUARDED.withTrust(
                    TrustGuard.GUARDED.withPreTrusted(List.of("ada", "bob", "eve"))));
    EpochSettings settings =
        settings("30").withPolicy(PoolPolicy.queueWithoutRefill()).withRuleset(guarded);
    holds("guarded", settings, true);
  }

  @Test
  void proRataWithoutReceipts() throws IOException {
    holds("pro-rata", settings("2.000000001").withPolicy(PoolPolicy.proRata()), false);
  }

  @Test
  void whatIsExplainedAndProven() throws IOException {
    List<Path> days =
        close(settings("7.5").withLeftover(Leftover.ROLL_OVER), true, root.resolve("queue"));
    StringBuilder explained = new StringBuilder();
    StringBuilder proven = new StringBuilder();
    for (int day = 0; day < 2; day++) {
      Path before = day == 0 ? null : days.get(0);
      for (String claim : column(days.get(day).resolve("claims.csv"))) {
        explained.append(EpochExplanation.of(days.get(day), claim, LOG, before).text() + '\n');
      }
      for (String user : List.of("ada", "eve", "So11111111111111111111111111111111111111112")) {
        proven.append(EpochProof.of(days.get(day), user).json() + '\n');
      }
    }
    Golden.holds("epoch/explained.txt", explained.toString());
    Golden.holds("epoch/proofs.ndjson", proven.toString());
  }

  private void holds(String name, EpochSettings settings, boolean receipts) throws IOException {
    for (Path day : close(settings, receipts, root.resolve(name))) {
      assertThat(names(day)).isEqualTo(names(Golden.file("epoch").resolve(root.relativize(day))));
      for (String file : names(day)) {
        Golden.holds(
            Path.of("epoch").resolve(root.relativize(day)).resolve(file).toString(),
            Files.readAllBytes(day.resolve(file)));
      }
    }
  }

  private static EpochSettings settings(String pool) {
    EpochSettings any =
        EpochSettings.of(new EpochInterval(FIRST, FIRST.plusSeconds(86_400)), 1_000_000_000L);
    return EpochSettings.of(any.interval(), any.scale().exactUnits("pool", pool));
  }

  private static List<Path> close(EpochSettings first, boolean receipts, Path folder)
      throws IOException {
    EventLog log = EventLogFiles.read(LOG, Ruleset.echoLayer1());
    List<Path> days = new ArrayList<>();
    Path previous = null;
    for (int day = 0; day < 2; day++) {
      Instant from = FIRST.plusSeconds(day * 86_400L);
      EpochSettings settings =
          EpochSettings.of(new EpochInterval(from, from.plusSeconds(86_400)), first.pool())
              .withLeftover(first.leftover())
              .withPolicy(first.policy())
              .withRuleset(first.ruleset());
      Path out = folder.resolve("day" + (day + 1));
      EpochRun.of(settings).withPrevious(previous).withReceipts(receipts).close(log, out);
      days.add(out);
      previous = out;
    }
    return days;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The claims of a file in which no id needs quotes. */
  private static List<String> column(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(row -> row.split(",", 2)[0]).toList();
  }
}
