package io.echolayer.realdata;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSink;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Daily snapshots of trending videos as signals, a row for each snapshot, in the same order. The
 * columns of the snapshots may come in any order, and so may the rows.
 *
 * <table>
 * <caption>What becomes what</caption>
 * <tr><th>signal</th><th>from</th></tr>
 * <tr><td>{@code content_id}, {@code creator_id}</td><td>{@code video_id}, {@code channel_title}; a video has as many rows as
 *     snapshots</td></tr>
 * <tr><td>{@code platform}</td><td>{@code youtube}</td></tr>
 * <tr><td>{@code engagement.likes}, {@code engagement.comments}</td><td>{@code likes}, {@code comment_count}, by the engagement
 *     profile; absent where ratings or comments are disabled</td></tr>
 * <tr><td>{@code total_views}</td><td>{@code views}</td></tr>
 * <tr><td>{@code created_at}</td><td>{@code publish_time}, which is yyyy/mm/dd</td></tr>
 * <tr><td>{@code as_of}</td><td>{@code trending_date}, which is yyyy/dd/mm</td></tr>
 * <tr><td>{@code interaction_frequency}</td><td>likes and comments gained per day since the video's snapshot before, at least 0. A
 *     first snapshot has none to be compared with, so that it is absent: the mean since publication would be another quantity,
 *     tiny for an old video that trends today. What is disabled in one of the two is left out</td></tr>
 * <tr><td>{@code last_interaction_at}</td><td>day of the latest snapshot, up to this one, in which likes, dislikes or comments
 *     differ from those in the one before; absent before a difference was seen</td></tr>
 * <tr><td>{@code sentiment}</td><td>2 · likes / (likes + dislikes) − 1; absent without ratings or where they are disabled</td></tr>
 * </table>
 *
 * <p>Shares, reach, view time, credibility, relevance and originality are not in the data: absent,
 * not zero. A video that was removed keeps its row, because the counts are those that it had. Of
 * two snapshots of a video on one day the later line is the one that later days are compared with.
 */
public final class YouTubeSignals {
  private static final List<String> HEADER =
      List.of(
          "content_id",
          "creator_id",
          "platform",
          "engagement.comments",
          "engagement.likes",
          "total_views",
          "created_at",
          "last_interaction_at",
          "interaction_frequency",
          "sentiment",
          "as_of");

  private final List<YouTubeSnapshot> snapshots = new ArrayList<>();
  private final Map<String, NavigableMap<Instant, YouTubeSnapshot>> histories = new HashMap<>();

  private YouTubeSignals() {}

  /**
   * Converts the file of the first argument to that of the second; exits with 1 if rows were left
   * out.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: YouTubeSignals SNAPSHOTS.csv SIGNALS.csv");
      System.exit(2);
    }
    Path signals = Path.of(args[1]);
    Conversion done = convert(Path.of(args[0]), signals, Ruleset.echoLayer1().engagement());
    System.out.println(done.written() + " of " + done.rows() + " rows written to " + signals);
    if (done.rejected() > 0) {
      System.out.println(
          done.rejected() + " rows left out, listed in " + RejectsCsv.pathOf(signals));
      System.exit(1);
    }
  }

  /**
   * Converts snapshots to signals. Rows that are unusable go to {@link RejectsCsv#pathOf the
   * rejects file}, and are counted.
   *
   * @param profile weights of likes and comments
   * @throws io.echolayer.files.RefusedInputException if the snapshots cannot be read to their end
   */
  public static Conversion convert(Path snapshots, Path signals, EngagementProfile profile)
      throws IOException {
    try (CsvSource source =
            CsvSource.open(
                snapshots, Columns.of(YouTubeSnapshot.COLUMNS, List.of()).droppingTheRest());
        AtomicFile file = AtomicFile.create(signals);
        RejectsCsv rejects = RejectsCsv.of(signals)) {
      YouTubeSignals read = new YouTubeSignals();
      read.read(source, rejects);
      CsvSink sink = CsvSink.to(file.stream(), HEADER);
      read.snapshots.forEach(snapshot -> read.write(snapshot, profile, sink));
      sink.flush();
      rejects.commit();
      file.commit();
      return new Conversion(read.snapshots.size(), rejects.count());
    }
  }

  private void read(CsvSource source, RejectsCsv rejects) throws IOException {
    while (true) {
      try {
        @Nullable CsvRow row = source.next();
        if (row == null) {
          return;
        }
        YouTubeSnapshot snapshot = YouTubeSnapshot.read(row);
        snapshots.add(snapshot);
        histories
            .computeIfAbsent(snapshot.video(), video -> new TreeMap<>())
            .put(snapshot.taken(), snapshot);
      } catch (RefusedRowException e) {
        rejects.write(e);
      }
    }
  }

  private void write(YouTubeSnapshot now, EngagementProfile profile, CsvSink sink) {
    @Nullable YouTubeSnapshot before = before(now);
    @Nullable Instant touched = lastTouched(now);
    sink.text(now.video()).text(now.channel()).text("youtube");
    number(
        now.comments() == null
            ? null
            : (Double) profile.rate("comments", now.comments(), now.views()),
        sink);
    number(
        now.likes() == null ? null : (Double) profile.rate("likes", now.likes(), now.views()),
        sink);
    sink.count(now.views()).instant(now.published());
    if (touched == null) {
      sink.empty();
    } else {
      sink.instant(touched);
    }
    number(before == null ? null : now.gainedPerDaySince(before), sink);
    number(now.sentiment(), sink);
    sink.instant(now.taken()).endRow();
  }

  private @Nullable Instant lastTouched(YouTubeSnapshot latest) {
    YouTubeSnapshot now = latest;
    for (@Nullable YouTubeSnapshot before = before(now); before != null; before = before(now)) {
      if (now.isTouchedSince(before)) {
        return now.taken();
      }
      now = before;
    }
    return null;
  }

  private @Nullable YouTubeSnapshot before(YouTubeSnapshot now) {
    NavigableMap<Instant, YouTubeSnapshot> history = histories.get(now.video());
    Map.@Nullable Entry<Instant, YouTubeSnapshot> entry =
        history == null ? null : history.lowerEntry(now.taken());
    return entry == null ? null : entry.getValue();
  }

  private static void number(@Nullable Double value, CsvSink sink) {
    if (value == null) {
      sink.empty();
    } else {
      sink.number(value);
    }
  }

  /**
   * What became of the rows.
   *
   * @param written rows that became signals
   * @param rejected rows that were unusable
   */
  public record Conversion(long written, long rejected) {
    /** Rows read, the header not counted. */
    public long rows() {
      return written + rejected;
    }
  }
}
