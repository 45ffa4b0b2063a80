package io.echolayer.files.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in a log. What contradicts other events shows only once all are read, and
 * the refusal then names an event; this finds its file and line.
 */
public final class EventPlace {
  private static final String EVENT = "event ";

  private EventPlace() {}

  /**
   * A refusal with the file and line of the event that it names; the refusal itself if it names
   * none, or none of these files.
   *
   * @param files a log that was read
   * @param why refusal of {@code event <id>} or {@code event <id>.<member>}
   */
  public static IllegalArgumentException in(List<Path> files, InvalidValueException why)
      throws IOException {
    if (!why.field().startsWith(EVENT)) {
      return why;
    }
    String named = why.field().substring(EVENT.length());
    IllegalArgumentException found = why;
    int longest = 0;
    for (Path file : files) {
      try (LineSource source = LineSource.open(file)) {
        for (@Nullable String text = source.next(); text != null; text = source.next()) {
          String id = JsonObject.parse(text).text("id");
          if (id.length() > longest && (named.equals(id) || named.startsWith(id + '.'))) {
            longest = id.length();
            found = new RefusedInputException(file.toString(), source.line(), why);
          }
        }
      }
    }
    return found;
  }
}
