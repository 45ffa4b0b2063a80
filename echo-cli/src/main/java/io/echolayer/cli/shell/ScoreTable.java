package io.echolayer.cli.shell;

import io.echolayer.cli.TextTable;
import io.echolayer.core.index.EchoScore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Scores in memory.
 *
 * @param scores in the order of the signals
 */
public record ScoreTable(List<EchoScore> scores) {
  public ScoreTable {
    scores = List.copyOf(scores);
  }

  /** The {@code count} highest, by Echo Index; ties stay in order. */
  public ScoreTable top(int count) {
    return new ScoreTable(
        scores.stream()
            .sorted(Comparator.comparingDouble(EchoScore::echoIndex).reversed())
            .limit(count)
            .toList());
  }

  /** Those of one item; there may be several. */
  public ScoreTable of(String contentId) {
    return new ScoreTable(
        scores.stream().filter(score -> score.signals().contentId().equals(contentId)).toList());
  }

  /** How each score comes about. */
  public String explanation() {
    StringBuilder text = new StringBuilder();
    for (EchoScore score : scores) {
      text.append(score.signals().contentId())
          .append(" by ")
          .append(score.signals().creatorId())
          .append(" on ")
          .append(score.signals().platform())
          .append(", as of ")
          .append(score.asOf())
          .append('\n')
          .append(score.breakdown());
    }
    return text.toString();
  }

  /** A table for people, rounded to four places. */
  public String table() {
    TextTable table =
        new TextTable(
            3, "content", "creator", "band", "odf", "awr", "tpm", "qf", "echo index", "coverage");
    for (EchoScore score : scores) {
      table.row(
          score.signals().contentId(),
          score.signals().creatorId(),
          score.band().id(),
          number(score.odf()),
          number(score.awr()),
          number(score.tpm()),
          number(score.qf()),
          number(score.echoIndex()),
          number(score.coverage()));
    }
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  @Override
  public String toString() {
    return scores.size() + " scores; top(20) prints the highest, scores() lists them";
  }
}
