package io.echolayer.files.signal;

import io.echolayer.files.internal.csv.Cell;
import java.time.Instant;

/** How a cell that is not empty writes an instant. */
@FunctionalInterface
interface InstantFormat {
  /** ISO-8601 with offset. */
  InstantFormat ISO = Cell::instant;

  /**
   * The instant of {@code cell}.
   *
   * @throws io.echolayer.files.RefusedRowException if it is written in another way
   */
  Instant read(Cell cell);
}
