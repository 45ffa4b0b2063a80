package io.echolayer.files.internal.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Copies FastCSV's cells into the one row of a source, up to the width of the header, and counts
 * those beyond it.
 */
final class RowHandler extends CsvCallbackHandler<CsvRow> {
  private final CsvRow row;
  private int width = Integer.MAX_VALUE;
  private int seen;
  private long characters;
  private int longest;
  private RecordType type = RecordType.DATA;

  RowHandler(CsvRow row) {
    this.row = row;
  }

  /** Cells after the first {@code columns} are counted, not stored. */
  void limit(int columns) {
    width = columns;
  }

  /** Cells of the current row, those beyond the header included. */
  int seen() {
    return seen;
  }

  /** Characters in the cells of the current row. */
  long characters() {
    return characters;
  }

  /** Characters in the longest cell of the current row. */
  int longest() {
    return longest;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return seen;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    row.start(startingLineNumber);
    seen = 0;
    characters = 0;
    longest = 0;
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    characters += length;
    longest = Math.max(longest, length);
    if (seen < width && characters <= CsvSource.MAX_ROW) {
      row.add(buffer, offset, length);
    }
    seen++;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are not read");
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected CsvRow buildRecord() {
    return row;
  }
}
