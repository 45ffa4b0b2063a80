package io.echolayer.benchmarks.command;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.internal.text.DoubleText;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.Signals;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The command {@code score} as one would write it in an hour: lines split at commas, one object a
 * row, no quotes, no rejects.
 */
final class NaiveScore {
  static final String HEADER =
      "content_id,creator_id,platform,discovery_shares,total_shares,platform_reach,engagement.likes,"
          + "view_time_seconds,total_views,created_at,last_interaction_at,interaction_frequency,"
          + "sentiment,credibility,relevance,originality";

  /** Where the Echo Index stands in a row of scores. */
  static final int INDEX_COLUMN = 7;

  private NaiveScore() {}

  /** Scores the first file into the second, as of the instant given third. */
  public static void main(String[] arguments) throws IOException {
    EchoIndex index = EchoIndex.of(Ruleset.echoLayer1());
    Instant asOf = Instant.parse(arguments[2]);
    try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      in.readLine();
      out.write("content_id,odf,awr,tpm,qf,weighted,boosted,echo_index,coverage\n");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        write(index.score(signals(line.split(",", -1)), asOf), out);
      }
    }
  }

  private static Signals signals(String[] cells) {
    return Signals.builder(cells[0], cells[1], cells[2])
        .discoveryShares(Long.parseLong(cells[3]))
        .totalShares(Long.parseLong(cells[4]))
        .platformReach(Long.parseLong(cells[5]))
        .engagement(Engagement.of(Map.of("likes", Double.parseDouble(cells[6]))))
        .viewTimeSeconds(Double.parseDouble(cells[7]))
        .totalViews(Long.parseLong(cells[8]))
        .createdAt(Instant.parse(cells[9]))
        .lastInteractionAt(Instant.parse(cells[10]))
        .interactionFrequency(Double.parseDouble(cells[11]))
        .sentiment(Double.parseDouble(cells[12]))
        .credibility(Double.parseDouble(cells[13]))
        .relevance(Double.parseDouble(cells[14]))
        .originality(Double.parseDouble(cells[15]))
        .build();
  }

  private static void write(EchoScore score, BufferedWriter out) throws IOException {
    out.write(score.signals().contentId());
    for (ScoreField field : ScoreField.values()) {
      out.write(',');
      out.write(DoubleText.of(score.get(field)));
    }
    out.write('\n');
  }
}
