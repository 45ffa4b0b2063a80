package io.echolayer.files.propagation;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.RefusedRowException;
import io.echolayer.files.internal.FieldNames;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.propagation.event.PropagationEvent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads propagation events row by row from CSV of the columns {@code event_id, content_id, source,
 * target, at, source_platform, target_platform, strength}. An empty strength is the default of the
 * rules, an empty platform the other one; where both are empty, the event stays within one
 * {@linkplain #UNKNOWN_PLATFORM platform that is not known}. Each event id may be there once.
 *
 * <p>Not thread safe.
 */
final class PropagationsCsv implements Closeable {
  /** Both platforms of an event that names neither. */
  static final String UNKNOWN_PLATFORM = "unknown";

  private static final Columns COLUMNS =
      Columns.of(
          List.of("event_id", "content_id", "source", "target", "at"),
          List.of("source_platform", "target_platform", "strength"));
  private static final FieldNames NAMES =
      new FieldNames(
          Map.of(
              "id", "event_id",
              "contentId", "content_id",
              "sourcePlatform", "source_platform",
              "targetPlatform", "target_platform"));

  private final CsvSource source;
  private final InteractionStrength rules;
  private final Set<String> ids = new HashSet<>();
  private final Cell id;
  private final Cell content;
  private final Cell from;
  private final Cell to;
  private final Cell at;
  private final Cell sourcePlatform;
  private final Cell targetPlatform;
  private final Cell strength;

  private PropagationsCsv(CsvSource source, InteractionStrength rules) {
    this.source = source;
    this.rules = rules;
    CsvRow row = source.row();
    id = row.cell("event_id");
    content = row.cell("content_id");
    from = row.cell("source");
    to = row.cell("target");
    at = row.cell("at");
    sourcePlatform = row.cell("source_platform");
    targetPlatform = row.cell("target_platform");
    strength = row.cell("strength");
  }

  /**
   * Opens a file.
   *
   * @param rules default and bound of the strength
   * @throws RefusedInputException if there is no header, or one with other columns
   */
  static PropagationsCsv open(Path file, InteractionStrength rules) throws IOException {
    return new PropagationsCsv(CsvSource.open(file, COLUMNS), rules);
  }

  /** Bytes taken from the file so far. */
  long bytesRead() {
    return source.bytesRead();
  }

  /**
   * Reads the next event.
   *
   * @return null at the end
   * @throws RefusedRowException if the row is not valid, or an earlier one has its id
   * @throws RefusedInputException if the file cannot be read on
   */
  @Nullable PropagationEvent next() throws IOException {
    @Nullable CsvRow row = source.next();
    if (row == null) {
      return null;
    }
    try {
      PropagationEvent event = event();
      if (!ids.add(event.id())) {
        throw new InvalidValueException("id", "be unique", event.id());
      }
      return event;
    } catch (InvalidValueException e) {
      throw refusal(e);
    }
  }

  /** A refusal of the event read last, with file and line, for the caller to throw. */
  RefusedRowException refusal(InvalidValueException why) {
    return source.row().refusal(NAMES.inColumns(why));
  }

  private PropagationEvent event() {
    @Nullable String given = sourcePlatform.findText();
    @Nullable String other = targetPlatform.findText();
    String one = given != null ? given : other != null ? other : UNKNOWN_PLATFORM;
    return new PropagationEvent(
        id.text(),
        content.text(),
        from.text(),
        to.text(),
        at.instant(),
        one,
        other == null ? one : other,
        strength.isEmpty()
            ? rules.byDefault()
            : PropagationEvent.checkedStrength(strength.number(), rules));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
