package io.echolayer.files.propagation;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.FieldNames;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.propagation.loop.PropagatedContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads content items from CSV of the columns {@code content_id, creator_id, created_at}. */
final class ContentsCsv {
  private static final Columns COLUMNS =
      Columns.of(List.of("content_id", "creator_id", "created_at"), List.of());
  private static final FieldNames NAMES =
      new FieldNames(
          Map.of("contentId", "content_id", "creatorId", "creator_id", "createdAt", "created_at"));

  private ContentsCsv() {}

  /**
   * Reads all items.
   *
   * @return the items by id, in the order of UTF-8 bytes
   * @throws RefusedInputException if the file or a row is not valid, or two rows have the same id
   */
  static SortedMap<String, PropagatedContent> read(Path file) throws IOException {
    SortedMap<String, PropagatedContent> contents = new TreeMap<>(Utf8Order.ASCENDING);
    try (CsvSource source = CsvSource.open(file, COLUMNS)) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        PropagatedContent content = content(row);
        if (contents.putIfAbsent(content.id(), content) != null) {
          throw row.refusal(
              new InvalidValueException("content_id", "be unique among contents", content.id()));
        }
      }
    }
    return contents;
  }

  private static PropagatedContent content(CsvRow row) {
    try {
      return new PropagatedContent(
          row.text("content_id"), row.text("creator_id"), row.instant("created_at"));
    } catch (InvalidValueException e) {
      throw row.refusal(NAMES.inColumns(e));
    }
  }
}
