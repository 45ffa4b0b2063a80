package io.echolayer.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code scores.csv}: specification sections 3, 4 and 10 say what each is.
 *
 * @param contentId the item
 * @param odf organic discovery
 * @param awr attention
 * @param tpm time
 * @param qf quality
 * @param weighted the weighted sum of the four
 * @param boosted the sum after the boost
 * @param echoIndex the index
 * @param coverage how much of it rests on data
 */
public record ScoreRow(
    String contentId,
    double odf,
    double awr,
    double tpm,
    double qf,
    double weighted,
    double boosted,
    double echoIndex,
    double coverage) {

  /** The rows of a file. */
  public static List<ScoreRow> read(Path csv) {
    return Row.read(csv).stream().map(ScoreRow::of).toList();
  }

  private static ScoreRow of(Row row) {
    return new ScoreRow(
        row.text("content_id"),
        row.number("odf"),
        row.number("awr"),
        row.number("tpm"),
        row.number("qf"),
        row.number("weighted"),
        row.number("boosted"),
        row.number("echo_index"),
        row.number("coverage"));
  }
}
