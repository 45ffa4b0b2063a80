package io.echolayer.files.signal;

import io.echolayer.core.signal.SignalField;
import io.echolayer.files.RefusedRowException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of signals in parts that can be read apart from each other, so that threads may share the
 * work. The parts are asked for in order, by one thread.
 */
public interface SignalParts extends Closeable {
  /** What may be known of a row. */
  Set<SignalField> fields();

  /**
   * The next part.
   *
   * @return null after the last
   * @throws io.echolayer.files.RefusedInputException if the file cannot be read on
   */
  @Nullable Part next() throws IOException;

  /** Size of the file in bytes; 0 where it is not known. */
  long size() throws IOException;

  /** Some rows, read by one thread at a time. */
  interface Part extends Closeable {
    /**
     * Fills a batch with the next rows.
     *
     * @param into has room for at least one row
     * @param rejected hears of each row that is not valid, in order
     * @return rows read, those that are not valid included; 0 at the end
     * @throws io.echolayer.files.RefusedInputException if the part cannot be read on
     */
    int read(SignalBatch into, Consumer<RefusedRowException> rejected) throws IOException;

    /** Whether it may be too long to keep its scores in memory. */
    boolean isLong();

    /** Bytes of the file that are read when this part is. */
    long end();
  }
}
