package io.echolayer.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.Progress;
import io.echolayer.files.epoch.AlteredFolderException;
import io.echolayer.files.epoch.Difference;
import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.epoch.EpochVerification;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two days of the sample, closed one after the other with 20 tokens each, which is too little.
 * Oracle: what the files must say about one another, read and added up here.
 */
@NeedsSharedData("data/casflow/dataset.txt")
class CasFlowEpochTest {
  private static final Instant FIRST = Instant.parse("2016-06-01T00:00:00Z");
  private static final Instant SECOND = FIRST.plus(1, ChronoUnit.DAYS);
  private static final long POOL = 20_000_000_000L;
  private static final long SEED = 20160601;

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path dataset;
  private static List<String> lines;
  private static EventLog log;
  private static Path day1;
  private static Path day2;

  @BeforeAll
  static void closeBothDays() throws IOException {
    dataset = SharedData.path("data/casflow/dataset.txt");
    Path events = shared.resolve("events.ndjson");
    CasFlowLog.convert(dataset, events);
    lines = Files.readAllLines(events);
    log = log(events);
    day1 = close(FIRST, log, null, shared.resolve("day1"));
    day2 = close(SECOND, log, day1, shared.resolve("day2"));
  }

  @Test
  void theFoldersAreThere() {
    for (Path day : List.of(day1, day2)) {
      assertThat(day)
          .isDirectoryContaining("glob:**/manifest.json")
          .isDirectoryContaining("glob:**/scores.csv")
          .isDirectoryContaining("glob:**/loops.csv")
          .isDirectoryContaining("glob:**/claims.csv")
          .isDirectoryContaining("glob:**/payouts.csv")
          .isDirectoryContaining("glob:**/queue.csv")
          .isDirectoryContaining("glob:**/pools.csv");
    }
  }

  @Test
  void loopsHaveTheEventsOfTheirCascades() throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    for (NamedCsvRecord loop : CsvRows.of(day2.resolve("loops.csv"))) {
      sizes.put(loop.getField("content_id"), Long.parseLong(loop.getField("events")) + 1);
    }
    Map<String, Long> sizeColumn = new HashMap<>();
    for (String line : Files.readAllLines(dataset)) {
      String[] fields = line.split("\t");
      sizeColumn.put(fields[0], Long.parseLong(fields[3]));
    }
    assertThat(sizes).isEqualTo(sizeColumn).hasSize(30);
  }

  @Test
  void eachEventIsClaimedOnItsDay() throws IOException {
    assertThat(claimsByRule(day1))
        .containsEntry("creation", 30L)
        .containsEntry("propagation", 6758L);
    assertThat(claimsByRule(day2)).doesNotContainKey("creation").containsEntry("propagation", 359L);
  }

  @Test
  void bothDaysVerify() throws IOException {
    assertThat(EpochVerification.of(log).verify(day1)).isEmpty();
    assertThat(EpochVerification.of(log).withPrevious(day1).verify(day2)).isEmpty();
  }

  @Test
  void everyClaimHasAReceipt() throws IOException {
    Path out = folder.resolve("receipts");
    EpochRun.of(settings(FIRST)).withReceipts(true).close(log, out);
    List<String> claims = new ArrayList<>();
    for (String receipt : Files.readAllLines(out.resolve("receipts.ndjson"))) {
      claims.add(JsonObject.parse(receipt).text("claim"));
    }
    assertThat(claims).isEqualTo(column(CsvRows.of(day1.resolve("claims.csv")), "claim_id"));
    assertThat(EpochVerification.of(log).verify(out)).isEmpty();
  }

  @Test
  void theSecondDayPaysTheQueueFirst() throws IOException {
    List<NamedCsvRecord> queue = CsvRows.of(day1.resolve("queue.csv"));
    List<NamedCsvRecord> claims = CsvRows.of(day2.resolve("claims.csv"));
    assertThat(queue).hasSizeGreaterThan(1000);
    assertThat(claims.size()).isGreaterThan(queue.size() + 359);

    List<NamedCsvRecord> carried = claims.subList(0, queue.size());
    for (String column : List.of("claim_id", "user_id", "content_id", "rule", "pool", "units")) {
      assertThat(column(carried, column)).as(column).isEqualTo(column(queue, column));
    }
    assertThat(column(carried, "tokens")).containsOnly("");
    assertThat(column(claims.subList(queue.size(), claims.size()), "tokens")).doesNotContain("");

    for (NamedCsvRecord pool : CsvRows.of(day2.resolve("pools.csv"))) {
      List<NamedCsvRecord> waiting = of(pool, carried);
      if (!waiting.isEmpty()) {
        assertThat(waiting.get(0).getField("paid_units"))
            .as("the head of the queue in %s", pool)
            .isEqualTo(waiting.get(0).getField("units"));
      }
    }
    List<NamedCsvRecord> shares =
        carried.stream().filter(claim -> claim.getField("pool").equals("propagation")).toList();
    BigInteger left = BigInteger.valueOf(POOL * 3 / 10).subtract(sum(shares, "paid_units"));
    assertThat(left)
        .as("the old claims leave nothing that would pay one more of them")
        .isLessThan(
            shares.stream()
                .map(claim -> new BigInteger(claim.getField("units")))
                .min(BigInteger::compareTo)
                .orElseThrow());
  }

  @Test
  void nothingAppearsOrDisappears() throws IOException {
    conserves(day1, BigInteger.ZERO);
    conserves(day2, sum(CsvRows.of(day1.resolve("queue.csv")), "units"));
  }

  /** Specification section 7, in integers, per pool and in total. */
  private static void conserves(Path day, BigInteger carriedOver) throws IOException {
    List<NamedCsvRecord> pools = CsvRows.of(day.resolve("pools.csv"));
    List<NamedCsvRecord> claims = CsvRows.of(day.resolve("claims.csv"));
    List<NamedCsvRecord> queue = CsvRows.of(day.resolve("queue.csv"));
    assertThat(pools).hasSize(5);
    for (NamedCsvRecord pool : pools) {
      List<NamedCsvRecord> line = List.of(pool);
      assertThat(sum(line, "opening", "rolled_in", "refilled"))
          .as("money of %s", pool)
          .isEqualTo(sum(line, "paid", "rolled_out", "expired"));
      assertThat(sum(of(pool, claims), "paid_units"))
          .as("paid by %s", pool)
          .isEqualTo(sum(line, "paid"));
      assertThat(sum(of(pool, claims), "units"))
          .as("claims on %s", pool)
          .isEqualTo(sum(of(pool, claims), "paid_units", "queued_units"));
      assertThat(sum(of(pool, queue), "units")).isEqualTo(sum(of(pool, claims), "queued_units"));
    }
    assertThat(sum(pools, "opening")).isEqualTo(BigInteger.valueOf(POOL));
    assertThat(sum(pools, "refilled")).isZero();
    BigInteger paid = sum(CsvRows.of(day.resolve("payouts.csv")), "units");
    assertThat(paid).isPositive().isEqualTo(sum(pools, "paid"));
    List<NamedCsvRecord> made =
        claims.stream().filter(claim -> !claim.getField("tokens").isEmpty()).toList();
    assertThat(carriedOver.add(sum(made, "units"))).isEqualTo(paid.add(sum(queue, "units")));
  }

  @Test
  void aChangedPayoutIsNamedByLineAndColumn() throws IOException {
    Path copy = copy(day1);
    Path payouts = copy.resolve("payouts.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(payouts));
    String row = rows.get(6);
    char last = row.charAt(row.length() - 1);
    rows.set(6, row.substring(0, row.length() - 1) + (last == '9' ? '8' : (char) (last + 1)));
    Files.writeString(payouts, String.join("\n", rows) + "\n");
    assertThat(Files.size(payouts))
        .as("one byte is another")
        .isEqualTo(Files.size(day1.resolve("payouts.csv")));

    Difference difference = EpochVerification.of(log).verify(copy).orElseThrow();
    assertThat(difference.file()).isEqualTo(payouts.toString());
    assertThat(difference.row()).isEqualTo(7);
    assertThat(difference.column()).isEqualTo("units");
    assertThat(difference.expected()).isEqualTo(row.substring(row.lastIndexOf(',') + 1));
  }

  @Test
  void aChangedEventFailsTheDaysThatSawIt() throws IOException {
    int early = indexOf("2016-06-01T12:");
    EventLog first =
        changed(early, lines.get(early).replaceFirst("\"target\":\"", "\"target\":\"9"));
    assertThat(EpochVerification.of(first).verify(day1)).isPresent();
    assertThat(EpochVerification.of(first).withPrevious(day1).verify(day2)).isPresent();

    int late = indexOf("2016-06-02T0");
    EventLog second =
        changed(late, lines.get(late).replaceFirst("\"source\":\"", "\"source\":\"9"));
    assertThat(EpochVerification.of(second).verify(day1)).as("it was not there yet").isEmpty();
    assertThat(EpochVerification.of(second).withPrevious(day1).verify(day2)).isPresent();
  }

  @Test
  void anAlteredQueueOfYesterdayIsNamed() throws IOException {
    Path yesterday = copy(day1);
    Path queue = yesterday.resolve("queue.csv");
    Files.writeString(queue, Files.readString(queue).replaceFirst(",propagation,", ",reserve,"));

    Difference difference =
        EpochVerification.of(log).withPrevious(yesterday).verify(day2).orElseThrow();
    assertThat(difference.file()).isEqualTo(queue.toString());
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> close(SECOND, log, yesterday, out))
        .isInstanceOf(AlteredFolderException.class)
        .hasMessageContaining(queue.toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void aShuffledLogGivesTheSameFiles() throws IOException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(SEED));
    assertThat(shuffled).isNotEqualTo(lines);
    EventLog other = log(Files.write(folder.resolve("shuffled.ndjson"), shuffled));
    Path first = close(FIRST, other, null, folder.resolve("first"));
    Path second = close(SECOND, other, first, folder.resolve("second"));
    assertThat(contents(first)).isEqualTo(contents(day1));
    assertThat(contents(second)).isEqualTo(contents(day2));
  }

  private static Path close(Instant from, EventLog log, Path previous, Path out)
      throws IOException {
    EpochRun.of(settings(from)).withPrevious(previous).close(log, out);
    return out;
  }

  private static EpochSettings settings(Instant from) {
    return EpochSettings.of(new EpochInterval(from, from.plus(1, ChronoUnit.DAYS)), POOL);
  }

  private static EventLog log(Path events) throws IOException {
    return EventLogFiles.read(List.of(events), Ruleset.echoLayer1(), Progress.NONE);
  }

  private EventLog changed(int index, String line) throws IOException {
    assertThat(line).isNotEqualTo(lines.get(index));
    List<String> other = new ArrayList<>(lines);
    other.set(index, line);
    return log(Files.write(folder.resolve("changed-" + index + ".ndjson"), other));
  }

  private static int indexOf(String instant) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{\"at\":\"" + instant) && lines.get(i).contains("propagation")) {
        return i;
      }
    }
    throw new AssertionError("no event at " + instant);
  }

  private Path copy(Path day) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(day)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static Map<String, String> contents(Path day) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(day)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static Map<String, Long> claimsByRule(Path day) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (NamedCsvRecord claim : CsvRows.of(day.resolve("claims.csv"))) {
      if (!claim.getField("tokens").isEmpty()) {
        counts.merge(claim.getField("rule"), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static List<NamedCsvRecord> of(NamedCsvRecord pool, List<NamedCsvRecord> claims) {
    return claims.stream()
        .filter(claim -> claim.getField("pool").equals(pool.getField("pool")))
        .toList();
  }

  private static List<String> column(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).toList();
  }

  private static BigInteger sum(List<NamedCsvRecord> rows, String... columns) {
    BigInteger sum = BigInteger.ZERO;
    for (NamedCsvRecord row : rows) {
      for (String column : columns) {
        sum = sum.add(new BigInteger(row.getField(column)));
      }
    }
    return sum;
  }
}
