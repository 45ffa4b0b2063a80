package io.echolayer.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code loops.csv}: specification sections 5 and 10 say what each is.
 *
 * @param contentId the item
 * @param events its propagations
 * @param paths its paths
 * @param pathWeight the paths' weights, added, as amplified
 * @param resonance the total resonance, as amplified
 * @param convergence the convergence
 * @param strength the strength
 * @param resonating whether it resonates
 * @param viralCoefficient the viral coefficient
 */
public record LoopRow(
    String contentId,
    long events,
    long paths,
    double pathWeight,
    double resonance,
    double convergence,
    double strength,
    boolean resonating,
    double viralCoefficient) {

  /** The rows of a file. */
  public static List<LoopRow> read(Path csv) {
    return Row.read(csv).stream().map(LoopRow::of).toList();
  }

  private static LoopRow of(Row row) {
    return new LoopRow(
        row.text("content_id"),
        Long.parseLong(row.text("events")),
        Long.parseLong(row.text("paths")),
        row.number("path_weight"),
        row.number("resonance"),
        row.number("convergence"),
        row.number("strength"),
        Boolean.parseBoolean(row.text("resonating")),
        row.number("viral_coefficient"));
  }
}
