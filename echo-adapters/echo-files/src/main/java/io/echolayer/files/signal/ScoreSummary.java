package io.echolayer.files.signal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScoreRun} did.
 *
 * @param rows rows read, the header not counted
 * @param scored rows scored
 * @param rejected rows that were not valid
 * @param rejects file that lists those; null without any
 */
public record ScoreSummary(long rows, long scored, long rejected, @Nullable Path rejects) {
  /** Whether every row was scored. */
  public boolean isComplete() {
    return rejected == 0;
  }
}
