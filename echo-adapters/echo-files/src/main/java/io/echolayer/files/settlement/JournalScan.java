package io.echolayer.files.settlement;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.files.RefusedInputException;
import io.echolayer.settlement.journal.JournalEntry;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from its first byte on. What a crash may leave is an append that is not whole, at
 * the end; it was never answered. Anything else that cannot be read is damage, and refused.
 */
final class JournalScan {
  private final String file;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<JournalEntry> append = new ArrayList<>();
  private ChainHead head = ChainHead.EMPTY;
  private long read;
  private long whole;
  private long line;
  private long damaged;

  private JournalScan(String file) {
    this.file = file;
  }

  /**
   * Scans a file.
   *
   * @param file its name, for errors
   * @throws RefusedInputException if it is damaged; it names the line
   */
  static JournalScan of(String file, InputStream in) throws IOException {
    JournalScan scan = new JournalScan(file);
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = buffered.read(); b >= 0; b = buffered.read()) {
      if (b == '\n') {
        scan.take(bytes.toByteArray());
        bytes.reset();
      } else {
        bytes.write(b);
      }
    }
    return scan;
  }

  /** The entries of appends that are whole. */
  List<JournalEntry> entries() {
    return entries;
  }

  /** Bytes up to the end of the last append that is whole. */
  long whole() {
    return whole;
  }

  private void take(byte[] bytes) {
    line++;
    read += bytes.length + 1L;
    @Nullable JournalLine found = JournalLine.read(bytes);
    if (found == null) {
      damaged = damaged == 0 ? line : damaged;
      return;
    }
    if (damaged > 0) {
      throw refusal(
          damaged,
          new InvalidValueException(
              "line",
              "be as it was written, since others follow it",
              "damaged",
              "Restore the journal from a copy, or rebuild it from the chain."));
    }
    try {
      JournalEntry entry = found.entry(head);
      append.add(entry);
      head = entry.head();
    } catch (InvalidValueException e) {
      throw refusal(line, e);
    }
    if (found.endsAppend()) {
      entries.addAll(append);
      append.clear();
      whole = read;
    }
  }

  private RefusedInputException refusal(long at, InvalidValueException why) {
    return new RefusedInputException(file, at, why);
  }
}
