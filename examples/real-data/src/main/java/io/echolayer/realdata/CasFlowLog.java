package io.echolayer.realdata;

import io.echolayer.core.InvalidValueException;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Cascades in CasFlow's format as an event log. A line of a cascade is {@code id, root user,
 * publication (epoch s), size, adoptions} between tabs, with adoptions {@code a/b/c:sec} between
 * spaces: c adopted it via b, sec seconds after publication.
 *
 * <ul>
 *   <li>The first adoption is the root's own, at 0: a {@code content} event with the root as
 *       creator.
 *   <li>Every other one is a {@code propagation} event: the source is the node before the last, the
 *       target the last. The nodes before those are told by earlier adoptions.
 *   <li>The size counts all adoptions, the root's too, so that a cascade of size n has n − 1
 *       propagations.
 *   <li>Content and user ids are those of the data. An event's id is the cascade's and the place in
 *       its line, {@code 14709-000023}, for a user may adopt an item more than once, and even from
 *       themselves.
 *   <li>There are no {@code user} events: the data says nothing about users, and the library's
 *       defaults say so. Strength and platforms are defaults, too.
 * </ul>
 *
 * <p>The sample's 30 cascades were published on 1 June 2016 and ran for a day, so that the epochs
 * with events are 1 and 2 June 2016 (UTC): 30 contents and 6,758 propagations on the first day, 359
 * on the second. The sample does not name its platform; it is of CasFlow's Weibo data.
 *
 * <p>Strict, for nobody is paid on part of a log: a line that is not such a cascade refuses the
 * file.
 */
public final class CasFlowLog {
  private static final String PLATFORM = "weibo";
  private static final int FIELDS = 5;
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private CasFlowLog() {}

  /** Converts the file of the first argument to that of the second. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: CasFlowLog DATASET.txt EVENTS.ndjson");
      System.exit(2);
    }
    Path log = Path.of(args[1]);
    Conversion done = convert(Path.of(args[0]), log);
    System.out.println(
        done.contents()
            + " contents and "
            + done.propagations()
            + " propagations written to "
            + log);
  }

  /**
   * Converts cascades to an event log, in their order.
   *
   * @throws RefusedInputException if a line is not a cascade; it names the line
   */
  public static Conversion convert(Path cascades, Path log) throws IOException {
    long contents = 0;
    long adoptions = 0;
    try (BufferedReader in = Files.newBufferedReader(cascades);
        AtomicFile file = AtomicFile.create(log)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        contents++;
        try {
          String events = events(line);
          adoptions += events.chars().filter(c -> c == '\n').count();
          file.stream().write(events.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidValueException e) {
          throw new RefusedInputException(cascades.toString(), contents, e);
        }
      }
      file.commit();
    }
    return new Conversion(contents, adoptions - contents);
  }

  /** The events of one cascade, a line each. */
  private static String events(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new InvalidValueException(
          "cascade", "have " + FIELDS + " fields between tabs", fields.length);
    }
    String[] adoptions = fields[4].strip().split(" ", -1);
    if (whole("size", fields[3]) != adoptions.length) {
      throw new InvalidValueException(
          "size", "count the adoptions (" + adoptions.length + ")", fields[3]);
    }
    if (!adoptions[0].equals(fields[1] + ":0")) {
      throw new InvalidValueException(
          "adoption", "first be the root's own (" + fields[1] + ":0)", adoptions[0]);
    }
    long published = whole("publication", fields[2]);
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < adoptions.length; i++) {
      String[] parts = adoptions[i].split(":", -1);
      if (parts.length != 2) {
        throw new InvalidValueException("adoption", "be a path, a colon and seconds", adoptions[i]);
      }
      String[] path = parts[0].split("/", -1);
      if (i > 0 && path.length < 2) {
        throw new InvalidValueException("adoption", "name the one before", adoptions[i]);
      }
      Stamp stamp =
          Stamp.of(
              String.format(Locale.ROOT, "%s-%06d", fields[0], i),
              Instant.ofEpochSecond(published + whole("seconds", parts[1])));
      events.append(event(stamp, fields[0], path, i == 0).json()).append('\n');
    }
    return events.toString();
  }

  private static EchoEvent event(Stamp stamp, String content, String[] path, boolean isRoot) {
    if (isRoot) {
      return new EchoEvent.Content(stamp, content, path[0], PLATFORM);
    }
    return EchoEvent.Propagation.of(stamp, content, path[path.length - 2], path[path.length - 1]);
  }

  private static long whole(String field, String text) {
    try {
      long value = Long.parseLong(text);
      if (value >= 0 && value <= LAST_SECOND) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, as what is out of range.
    }
    throw new InvalidValueException(field, "be a whole number in 0 to " + LAST_SECOND, text);
  }

  /**
   * What was written.
   *
   * @param contents items, one for each cascade
   * @param propagations adoptions but those of the roots
   */
  public record Conversion(long contents, long propagations) {}
}
