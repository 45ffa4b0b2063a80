package io.echolayer.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.internal.csv.RejectsCsv;
import io.echolayer.files.signal.Mapping;
import io.echolayer.files.signal.ScoreRun;
import io.echolayer.files.signal.ScoreSummary;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Oracle: the raw file, read by another reader and computed again here, row by row; the previous
 * snapshot is found by going back day by day. Doubles must be equal, but where a tolerance is
 * given.
 */
@NeedsSharedData(YouTubeSignalsTest.FILE)
class YouTubeSignalsTest {
  static final String FILE = "data/youtube/us-trending-snapshots.csv";
  private static final long ROWS = 4896;
  private static final long FIRST_SNAPSHOTS = 1065;
  private static final int LONGEST_GAP = 200;
  private static final Ruleset RULESET = Ruleset.echoLayer1();

  /** Every row says its own, so that this must not matter. */
  private static final Instant ANY = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir static Path folder;

  private static Path raw;
  private static Path signals;
  private static YouTubeSignals.Conversion conversion;
  private static List<NamedCsvRecord> rawRows;
  private static List<NamedCsvRecord> signalRows;
  private static final Map<String, NamedCsvRecord> RAW_OF_DAY = new HashMap<>();

  @BeforeAll
  static void convert() throws IOException {
    raw = SharedData.path(FILE);
    signals = folder.resolve("signals.csv");
    conversion = YouTubeSignals.convert(raw, signals, RULESET.engagement());
    rawRows = CsvRows.of(raw);
    signalRows = CsvRows.of(signals);
    for (NamedCsvRecord row : rawRows) {
      RAW_OF_DAY.put(row.getField("video_id") + taken(row), row);
    }
  }

  @Test
  void everyRowBecomesSignals() {
    assertThat(conversion).isEqualTo(new YouTubeSignals.Conversion(ROWS, 0));
    assertThat(RejectsCsv.pathOf(signals)).doesNotExist();
    assertThat(rawRows).hasSize((int) ROWS);
    assertThat(signalRows).hasSize((int) ROWS);
    assertThat(RAW_OF_DAY).as("snapshots are one a day").hasSize((int) ROWS);
  }

  @Test
  void everySignalIsThatOfTheRawRow() {
    for (int i = 0; i < ROWS; i++) {
      NamedCsvRecord from = rawRows.get(i);
      NamedCsvRecord to = signalRows.get(i);
      double views = count(from, "views");
      boolean rated = from.getField("ratings_disabled").equals("FALSE");
      boolean discussed = from.getField("comments_disabled").equals("FALSE");
      double likes = count(from, "likes");
      double ratings = likes + count(from, "dislikes");
      assertThat(to.getFields())
          .as("line %d", from.getStartingLineNumber())
          .containsExactly(
              from.getField("video_id"),
              from.getField("channel_title"),
              "youtube",
              discussed ? text(3 * count(from, "comment_count") / views) : "",
              rated ? text(likes / views) : "",
              from.getField("views"),
              published(from) + "T00:00:00Z",
              lastTouched(from),
              frequency(from),
              rated && ratings > 0 ? text(2 * likes / ratings - 1) : "",
              taken(from) + "T00:00:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // a first snapshot; a second one in which nothing changed
    "-37nIo_tLnk, 2017-12-27, 0.0, 6.695681285570807E-4, '', '', 1.0",
    "-37nIo_tLnk, 2017-12-28, 0.0, 6.55307994757536E-4, '', 0.0, 1.0",
    // (528 + 50 − 471 − 40) / 3 days; 2 · 528 / 567 − 1
    "K7NE3nfdkgg, 2017-12-05, 4.420788314972326E-4, 0.0015561174868702586, 2017-12-05, 22.333333333333332, 0.8624338624338623",
    // a dislike more is an interaction, but no like or comment
    "GDUncuEErzQ, 2017-12-05, 7.942811755361397E-4, 0.003839025681758009, 2017-12-05, 0.0, 0.8125",
    // as the day before, in which there had been one
    "9vlKOFd73XM, 2017-11-28, 0.007295173961840628, 0.004582865693976805, 2017-11-27, 0.0, 0.36111111111111116",
    // 4 likes more, 5 comments fewer
    "Fyyua5JzD9w, 2017-11-16, 0.0014424521686867676, 0.007733146348792948, 2017-11-16, 0.0, 0.9445843828715366",
    // comments disabled; since that day, when 14 comments were lost and 66 likes won; ratings
    // disabled, too
    "CBVGjS_EJok, 2017-11-15, '', 0.002302900380986745, 2017-11-15, 98.0, 0.10152284263959399",
    "Hq89wYzOjfs, 2017-11-16, '', 0.010791061262639137, 2017-11-16, 66.0, 0.8142857142857143",
    "Kn5UgGQukYQ, 2017-11-22, '', '', '', '', ''",
    // nothing but dislikes
    "A_mlvG_nRsg, 2017-11-22, 0.0012259910093992644, 0.0, 2017-11-22, 1.0, -1.0",
  })
  void chosenRows(
      String video,
      String day,
      String comments,
      String likes,
      String touched,
      String frequency,
      String sentiment) {
    NamedCsvRecord row =
        signalRows.stream()
            .filter(
                r -> r.getField("content_id").equals(video) && r.getField("as_of").startsWith(day))
            .findAny()
            .orElseThrow();
    assertThat(row.getField("engagement.comments")).isEqualTo(comments);
    assertThat(row.getField("engagement.likes")).isEqualTo(likes);
    assertThat(row.getField("last_interaction_at"))
        .isEqualTo(touched.isEmpty() ? "" : touched + "T00:00:00Z");
    assertThat(row.getField("interaction_frequency")).isEqualTo(frequency);
    assertThat(row.getField("sentiment")).isEqualTo(sentiment);
  }

  @Test
  void whatIsUnknownIsAbsent() {
    assertThat(signalRows.get(0).getHeader())
        .doesNotContain(
            "view_time_seconds",
            "total_shares",
            "discovery_shares",
            "platform_reach",
            "credibility");
    assertThat(empty("engagement.comments")).as("comments disabled").isEqualTo(100);
    assertThat(empty("engagement.likes")).as("ratings disabled").isEqualTo(8);
    assertThat(empty("sentiment")).as("ratings disabled").isEqualTo(8);
    assertThat(empty("interaction_frequency"))
        .as("first, or both disabled")
        .isEqualTo(FIRST_SNAPSHOTS + 6);
    assertThat(signalRows).noneMatch(row -> row.getField("interaction_frequency").startsWith("-"));
  }

  @Test
  void everyRowIsScored() throws IOException {
    Path scores = folder.resolve("scores.csv");
    assertThat(score(signals, scores, ANY)).isEqualTo(new ScoreSummary(ROWS, ROWS, 0, null));
    Path again = folder.resolve("scores-again.csv");
    score(signals, again, Instant.EPOCH.plus(1, ChronoUnit.DAYS));
    assertThat(again).as("each row has its own instant").hasSameBinaryContentAs(scores);

    List<NamedCsvRecord> scored = CsvRows.of(scores);
    for (int i = 0; i < ROWS; i++) {
      NamedCsvRecord from = signalRows.get(i);
      assertThat(scored.get(i).getField("content_id")).isEqualTo(from.getField("content_id"));
      assertThat(number(scored.get(i), "odf")).as("nothing is known about shares").isZero();
      assertThat(number(scored.get(i), "coverage"))
          .as("coverage of %s", from)
          .isEqualTo(coverage(from));
    }
  }

  /** By specification sections 3 and 4, from the numbers in the raw file; within 1e-12. */
  @Test
  void oneScoreByHand() throws IOException {
    Path scores = folder.resolve("one.csv");
    score(signals, scores, ANY);
    NamedCsvRecord row = CsvRows.of(scores).get(26);
    assertThat(row.getField("content_id")).isEqualTo("K7NE3nfdkgg");
    double awr = (3 * 50 / 339306.0 + 528 / 339306.0) * 0.5 + Math.log(339306) / 15 * 0.2;
    double ageDays = LocalDate.of(2014, 2, 24).until(LocalDate.of(2017, 12, 5), ChronoUnit.DAYS);
    double tpm = Math.max(0.1, 1 / (1 + ageDays * 0.1)) * 0.3 + 1 * 0.4 + 1 * 0.3;
    double qf = (2 * 528 / 567.0 - 1 + 1) / 2 * 0.2;
    assertThat(number(row, "awr")).isEqualTo(awr, within(1e-12));
    assertThat(number(row, "tpm")).isEqualTo(tpm, within(1e-12));
    assertThat(number(row, "qf")).isEqualTo(qf, within(1e-12));
    assertThat(number(row, "echo_index"))
        .isEqualTo(awr * 0.25 + tpm * 0.25 + qf * 0.2, within(1e-12));
  }

  @Test
  void theMappingAloneScoresTheRawFile() throws IOException {
    Path file = Path.of("youtube-mapping.json");
    try (var resource = YouTubeSignals.class.getResourceAsStream("youtube-mapping.json")) {
      assertThat(resource).hasBinaryContent(Files.readAllBytes(file));
    }
    Path mapped = folder.resolve("mapped.csv");
    ScoreSummary summary =
        ScoreRun.of(raw, ANY, mapped, EchoIndex.of(RULESET)).withMapping(Mapping.read(file)).run();
    assertThat(summary).isEqualTo(new ScoreSummary(ROWS, ROWS, 0, null));

    Path converted = folder.resolve("converted.csv");
    score(signals, converted, ANY);
    List<NamedCsvRecord> mappedRows = CsvRows.of(mapped);
    List<NamedCsvRecord> convertedRows = CsvRows.of(converted);
    for (int i = 0; i < ROWS; i++) {
      assertThat(mappedRows.get(i).getField("awr")).isEqualTo(convertedRows.get(i).getField("awr"));
      assertThat(number(mappedRows.get(i), "coverage"))
          .isEqualTo(0.25 * 0.5 + 0.25 * 0.2 + 0.25 * 0.3);
      assertThat(number(mappedRows.get(i), "tpm")).isGreaterThan(0.03 - 1e-12);
    }
  }

  private static ScoreSummary score(Path from, Path to, Instant asOf) throws IOException {
    return ScoreRun.of(from, asOf, to, EchoIndex.of(RULESET)).run();
  }

  /** Specification section 2, in its order, over the terms that the row has. */
  private static double coverage(NamedCsvRecord row) {
    double coverage = 0;
    boolean engaged = has(row, "engagement.likes") || has(row, "engagement.comments");
    coverage += engaged ? 0.25 * 0.5 : 0;
    coverage += 0.25 * 0.2;
    coverage += 0.25 * 0.3;
    coverage += has(row, "last_interaction_at") ? 0.25 * 0.4 : 0;
    coverage += has(row, "interaction_frequency") ? 0.25 * 0.3 : 0;
    coverage += has(row, "sentiment") ? 0.2 * 0.2 : 0;
    return coverage;
  }

  private static String frequency(NamedCsvRecord now) {
    NamedCsvRecord before = before(now);
    if (before == null) {
      return "";
    }
    boolean likes = neither("ratings_disabled", now, before);
    boolean comments = neither("comments_disabled", now, before);
    double gained =
        (likes ? count(now, "likes") - count(before, "likes") : 0)
            + (comments ? count(now, "comment_count") - count(before, "comment_count") : 0);
    double days = taken(before).until(taken(now), ChronoUnit.DAYS);
    return likes || comments ? text(Math.max(0, gained) / days) : "";
  }

  private static String lastTouched(NamedCsvRecord now) {
    NamedCsvRecord before = before(now);
    if (before == null) {
      return "";
    }
    boolean rated = neither("ratings_disabled", now, before);
    boolean changed =
        rated && differ("likes", now, before)
            || rated && differ("dislikes", now, before)
            || neither("comments_disabled", now, before) && differ("comment_count", now, before);
    return changed ? taken(now) + "T00:00:00Z" : lastTouched(before);
  }

  private static NamedCsvRecord before(NamedCsvRecord now) {
    for (int days = 1; days <= LONGEST_GAP; days++) {
      NamedCsvRecord before = RAW_OF_DAY.get(now.getField("video_id") + taken(now).minusDays(days));
      if (before != null) {
        return before;
      }
    }
    return null;
  }

  private static boolean neither(String flag, NamedCsvRecord now, NamedCsvRecord before) {
    return now.getField(flag).equals("FALSE") && before.getField(flag).equals("FALSE");
  }

  private static boolean differ(String column, NamedCsvRecord now, NamedCsvRecord before) {
    return !now.getField(column).equals(before.getField(column));
  }

  /** yyyy/dd/mm. */
  private static LocalDate taken(NamedCsvRecord row) {
    String[] parts = row.getField("trending_date").split("/");
    return LocalDate.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
  }

  /** yyyy/mm/dd. */
  private static LocalDate published(NamedCsvRecord row) {
    return LocalDate.parse(row.getField("publish_time").replace('/', '-'));
  }

  private static long empty(String column) {
    return signalRows.stream().filter(row -> !has(row, column)).count();
  }

  private static boolean has(NamedCsvRecord row, String column) {
    return !row.getField(column).isEmpty();
  }

  private static double count(NamedCsvRecord row, String column) {
    return Long.parseLong(row.getField(column));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static String text(double value) {
    return DoubleText.of(value);
  }
}
