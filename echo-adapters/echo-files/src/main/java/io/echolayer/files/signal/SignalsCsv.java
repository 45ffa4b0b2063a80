package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.core.signal.SignalField;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads signals row by row, in constant memory, from a CSV file of the columns {@code content_id,
 * creator_id, platform, discovery_shares, total_shares, platform_reach, engagement.<name>…,
 * view_time_seconds, total_views, created_at, last_interaction_at, interaction_frequency,
 * sentiment, credibility, relevance, originality, as_of}, of which the first three must be there,
 * or from any CSV file by a {@link Mapping}. Units and ranges are those of {@link Signals}; an
 * empty cell is an absent signal. Ids need not be unique.
 *
 * <p>Not thread safe.
 */
public final class SignalsCsv implements Closeable {
  private final CsvSource source;
  private final SignalCells cells;
  private @Nullable BatchCells batchCells;

  private SignalsCsv(CsvSource source, SignalCells cells) {
    this.source = source;
    this.cells = cells;
  }

  /**
   * Opens a file of signals columns.
   *
   * @throws RefusedInputException if there is no header, or one with other columns
   */
  public static SignalsCsv open(Path file) throws IOException {
    return SignalsLayout.DIRECT.open(file);
  }

  /**
   * Opens a file of other columns.
   *
   * @param profile weights of the mapping's rates
   * @throws InvalidValueException if the mapping has a rate that the profile has no weight for
   * @throws RefusedInputException if there is no header, or one that the mapping does not fit
   */
  public static SignalsCsv open(Path file, Mapping mapping, EngagementProfile profile)
      throws IOException {
    return SignalsLayout.of(mapping, profile).open(file);
  }

  static SignalsCsv of(CsvSource source, SignalCells cells) {
    return new SignalsCsv(source, cells);
  }

  /** The columns of the file. */
  List<String> header() {
    return source.header();
  }

  /** What may be known of a row. */
  Set<SignalField> fields() {
    return cells.fields();
  }

  /** Bytes taken from the file so far. */
  public long bytesRead() {
    return source.bytesRead();
  }

  /**
   * Reads the next row.
   *
   * @return null at the end
   * @throws RefusedRowException if the row is not valid; call again for the one after it
   * @throws RefusedInputException if the file cannot be read on
   */
  public @Nullable SignalRow next() throws IOException {
    @Nullable CsvRow row = source.next();
    return row == null ? null : cells.read(row);
  }

  /**
   * Adds the next row to a batch that has room for it.
   *
   * @return whether there was one
   * @throws RefusedRowException as {@link #next()}
   * @throws RefusedInputException as {@link #next()}
   */
  boolean next(SignalBatch into) throws IOException {
    @Nullable CsvRow row = source.next();
    if (row == null) {
      return false;
    }
    BatchCells known = batchCells;
    if (known == null || known.batch() != into) {
      known = new BatchCells(cells, into);
      batchCells = known;
    }
    if (into.isWhole() || !known.add()) {
      SignalRow whole = cells.read(row);
      into.add(whole.signals(), whole.asOf());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
