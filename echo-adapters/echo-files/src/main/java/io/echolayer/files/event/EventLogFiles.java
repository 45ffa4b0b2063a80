package io.echolayer.files.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.parallel.Workers;
import io.echolayer.core.ruleset.InteractionStrength;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.Cores;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event log from one or more files of newline-delimited JSON: one event a line, in any
 * order, LF or CRLF, with or without a byte order mark; blank lines are skipped. An event that is
 * repeated with equal values, in the same file or another, counts once. Always strict: the first
 * line that is not valid refuses the log.
 */
public final class EventLogFiles {
  private static final Workers WORKERS = Workers.of(Cores.POOL, Cores.COUNT);

  /** Lines parsed in one go. */
  private static final int BATCH = 1024;

  /** Batches that are parsed while others are read. */
  private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

  private final InteractionStrength strength;
  private final Progress progress;
  private final Predicate<String> wanted;
  private final EventLog.Builder log = EventLog.builder();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private long lines;
  private long bytesBefore;

  private EventLogFiles(Ruleset ruleset, Progress progress, Predicate<String> wanted) {
    this.strength = ruleset.propagation().interaction();
    this.progress = progress;
    this.wanted = wanted;
  }

  /**
   * Reads all files.
   *
   * @param files at least one, each with at least one event
   * @param ruleset the one that epochs over the log are closed under; it bounds the strength of
   *     propagations
   * @param progress hears how far the reading is, over all files
   * @throws RefusedInputException if a line is not UTF-8, longer than 1 MiB or no valid event, if
   *     another event has its id, or if a file has no event; it names the file and the line
   * @throws IOException if reading fails
   */
  public static EventLog read(List<Path> files, Ruleset ruleset, Progress progress)
      throws IOException {
    return read(files, ruleset, progress, line -> true);
  }

  /**
   * Reads all files.
   *
   * @see #read(List, Ruleset, Progress)
   */
  public static EventLog read(List<Path> files, Ruleset ruleset) throws IOException {
    return read(files, ruleset, Progress.NONE);
  }

  /**
   * Reads the lines that are wanted, and looks at no other.
   *
   * @param wanted told each line, as it stands in the file
   * @see #read(List, Ruleset, Progress)
   */
  public static EventLog read(
      List<Path> files, Ruleset ruleset, Progress progress, Predicate<String> wanted)
      throws IOException {
    if (files.isEmpty()) {
      throw new InvalidValueException("files", "name at least one event log", files);
    }
    EventLogFiles reader = new EventLogFiles(ruleset, progress, wanted);
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    for (Path file : files) {
      reader.read(file, size);
    }
    progress.report(reader.lines, reader.bytesBefore, size);
    return reader.log.build();
  }

  private void read(Path file, long size) throws IOException {
    long before = lines;
    Deque<Supplier<List<Parsed>>> ahead = new ArrayDeque<>();
    try (LineSource source = LineSource.open(file)) {
      List<Line> batch = new ArrayList<>(BATCH);
      for (@Nullable String text = source.next(); text != null; text = source.next()) {
        lines++;
        if (wanted.test(text)) {
          batch.add(new Line(source.line(), text));
        }
        if (lines % BATCH == 0) {
          parse(batch, ahead);
          addParsed(file, ahead, AHEAD);
          batch = new ArrayList<>(BATCH);
        }
        if (lines % Progress.INTERVAL == 0) {
          progress.report(lines, bytesBefore + source.bytesRead(), size);
        }
      }
      parse(batch, ahead);
      addParsed(file, ahead, 0);
      bytesBefore += source.bytesRead();
    }
    if (lines == before) {
      throw new RefusedInputException(
          file.toString(),
          0,
          new InvalidValueException("file", "hold at least one event", "empty"));
    }
  }

  /** Has lines parsed by others; here, where they have enough to do. */
  private void parse(List<Line> batch, Deque<Supplier<List<Parsed>>> ahead) {
    Supplier<List<Parsed>> task = () -> batch.stream().map(this::parsed).toList();
    if (ahead.size() < AHEAD) {
      ahead.add(WORKERS.begin(task));
    } else {
      List<Parsed> here = task.get();
      ahead.add(() -> here);
    }
  }

  /** Adds events in the order of the file until at most {@code left} batches are ahead. */
  private void addParsed(Path file, Deque<Supplier<List<Parsed>>> ahead, int left) {
    while (ahead.size() > left) {
      ahead.remove().get().forEach(parsed -> add(file, parsed));
    }
  }

  private void add(Path file, Parsed parsed) {
    try {
      if (parsed.event() == null) {
        throw Objects.requireNonNull(parsed.refusal());
      }
      log.add(parsed.event());
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), parsed.line(), e);
    }
  }

  private Parsed parsed(Line line) {
    try {
      EventLog.Entry logged = EventLog.Entry.parse(line.text(), this::one);
      if (logged.event() instanceof EchoEvent.Propagation share && share.strength() != null) {
        PropagationEvent.checkedStrength(share.strength(), strength);
      }
      return new Parsed(line.number(), logged, null);
    } catch (InvalidValueException e) {
      return new Parsed(line.number(), null, e);
    }
  }

  private String one(String name) {
    @Nullable String known = names.get(name);
    if (known == null) {
      known = names.putIfAbsent(name, name);
    }
    return known == null ? name : known;
  }

  /**
   * A line that was read.
   *
   * @param number physical line, from 1
   */
  private record Line(long number, String text) {}

  /**
   * What a line holds: an event, or why there is none.
   *
   * @param line physical line, from 1
   */
  private record Parsed(
      long line, EventLog.@Nullable Entry event, @Nullable InvalidValueException refusal) {}
}
