package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvPart;
import io.echolayer.files.internal.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file are to signals.
 *
 * @param mapping null if they are signals columns
 * @param profile weights of the mapping's rates
 */
record SignalsLayout(Columns columns, @Nullable Mapping mapping, EngagementProfile profile) {
  /** Signals columns. */
  static final SignalsLayout DIRECT =
      new SignalsLayout(
          Columns.of(SignalColumn.IDENTITY, SignalColumn.optionalNames())
              .withFamily(SignalColumn.ENGAGEMENT),
          null,
          EngagementProfile.DEFAULT);

  /**
   * Other columns.
   *
   * @throws InvalidValueException if the mapping has a rate that the profile has no weight for
   */
  static SignalsLayout of(@Nullable Mapping mapping, EngagementProfile profile) {
    if (mapping == null) {
      return DIRECT;
    }
    for (String name : mapping.rates().keySet()) {
      if (!profile.weights().containsKey(name)) {
        throw new InvalidValueException(
            "rates." + name,
            "be one of " + profile.weights().keySet() + ", which the ruleset has a weight for",
            name);
      }
    }
    return new SignalsLayout(mapping.fileColumns(), mapping, profile);
  }

  SignalsCsv open(Path file) throws IOException {
    return open(CsvSource.open(file, columns));
  }

  /** Opens a part of {@code file}; see {@link CsvSource#open(CsvPart, String, String, Columns)}. */
  SignalsCsv open(CsvPart part, Path file, String header) throws IOException {
    return open(CsvSource.open(part, file.toString(), header, columns));
  }

  private SignalsCsv open(CsvSource source) {
    return SignalsCsv.of(
        source,
        mapping == null
            ? SignalCells.direct(source)
            : SignalCells.mapped(source, mapping, profile));
  }
}
