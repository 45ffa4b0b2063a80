package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.EngagementProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The format of a file by its name; CSV if no other is found. */
final class ScoreFormats {
  private static final String PARQUET = ".parquet";

  private ScoreFormats() {}

  static SignalParts read(Path file, @Nullable Mapping mapping, EngagementProfile profile)
      throws IOException {
    ScoreFormat format = find(file);
    if (format == null) {
      return SignalsCsvParts.open(file, mapping, profile);
    }
    if (mapping != null) {
      throw new InvalidValueException(
          "mapping", "be for a CSV file", file, "Name the columns as signals columns.");
    }
    return format.read(file);
  }

  static ScoreSink write(Path file) throws IOException {
    ScoreFormat format = find(file);
    return format == null ? ScoresCsvSink.create(file) : format.write(file);
  }

  private static @Nullable ScoreFormat find(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (ScoreFormat format : ServiceLoader.load(ScoreFormat.class)) {
      if (name.endsWith(format.suffix())) {
        return format;
      }
    }
    if (name.endsWith(PARQUET)) {
      throw new InvalidValueException(
          "format", "be one that is installed", file, "Add echo-parquet to the class path.");
    }
    return null;
  }
}
