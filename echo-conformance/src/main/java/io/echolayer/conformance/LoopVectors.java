package io.echolayer.conformance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Propagations, and the loops that {@code echolayer/1} finds in them.
 *
 * @param nodes CSV file of nodes
 * @param contents CSV file of contents
 * @param events CSV file of propagations
 * @param asOf what counts as now
 * @param loops CSV file of the loops, in order of content id
 */
public record LoopVectors(Path nodes, Path contents, Path events, Instant asOf, Path loops) {
  /** The published ones. */
  public static LoopVectors published() {
    return new LoopVectors(
        Vectors.path("loop-nodes.csv"),
        Vectors.path("loop-contents.csv"),
        Vectors.path("loop-events.csv"),
        ScoreVectors.AS_OF,
        Vectors.path("loop-expected.csv"));
  }

  /**
   * Compares loops, in order of content id, by bits.
   *
   * @throws AssertionError if one differs
   */
  public void check(List<LoopRow> actual) {
    Differences differences = new Differences("loops");
    differences.compare(LoopRow.read(loops), actual);
    differences.refuse();
  }
}
