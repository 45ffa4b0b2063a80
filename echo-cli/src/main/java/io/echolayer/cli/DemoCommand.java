package io.echolayer.cli;

import io.echolayer.cli.demo.SampleLog;
import io.echolayer.cli.demo.SignalsFile;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Timestamp;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.epoch.EpochRun;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a log that the project makes itself, and three days closed one after the other. */
@Command(
    name = "demo",
    description = {
      "Makes a sample event log and closes three epochs of it, day after day.",
      "",
      "The log is the same each time: some hundred users, a hundred items, about five thousand events in January 2026.",
      "",
    },
    optionListHeading = "%n",
    footerHeading = "%nExample:%n",
    footer = "  @|bold echolayer demo --out /tmp/echo-demo|@")
@SuppressWarnings("NullAway.Init") // picocli sets what has a default
final class DemoCommand extends EchoCommand {
  private static final String POOL = "1000";
  private static final String EVENTS = "events.ndjson";
  private static final String SIGNALS = "signals.csv";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "echo-demo",
      description = "The folder to write, ./echo-demo by default.")
  private Path out;

  @Option(names = "--force", description = "Replace the demo that lies there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    checkPlace();
    Files.createDirectories(out);
    SampleLog sample = SampleLog.make();
    writeEvents(sample.events());
    out().println("Made " + sample.events().size() + " events: " + out.resolve(EVENTS));
    out().flush();
    Epoch last = closeAll(sample.log());
    writeSignals(last);
    out().println();
    new EpochSummary(last).print(out(), this::bold);
    next(last);
    return ExitCode.DONE;
  }

  private Epoch closeAll(EventLog log) throws IOException {
    @Nullable Path previous = null;
    @Nullable Epoch last = null;
    for (int day = 0; day < SampleLog.DAYS; day++) {
      EpochInterval interval = new EpochInterval(SampleLog.day(day), SampleLog.day(day + 1));
      EpochSettings settings =
          EpochSettings.of(interval, TokenScale.DEFAULT.exactUnits("pool", POOL));
      Path folder = folder(day);
      last =
          EpochRun.of(settings)
              .withPrevious(previous)
              .withReceipts(true)
              .withForce(force)
              .close(log, folder);
      previous = folder;
      if (day < SampleLog.DAYS - 1) {
        out().println(new EpochSummary(last).line());
        out().flush();
      }
    }
    if (last == null) {
      throw new IllegalStateException("a demo has at least one day");
    }
    return last;
  }

  private void next(Epoch last) {
    String name = "  " + shell(Path.of(spec().root().name()));
    String events = "--events " + shell(out.resolve(EVENTS));
    String end = shell(folder(SampleLog.DAYS - 1));
    out().println("Report: " + folder(SampleLog.DAYS - 1).resolve("report.html"));
    out().println();
    out().println(bold("Try next"));
    out()
        .println(
            name
                + " verify "
                + end
                + " "
                + events
                + " --previous "
                + shell(folder(SampleLog.DAYS - 2)));
    out()
        .println(
            name
                + " score --in "
                + shell(out.resolve(SIGNALS))
                + " --as-of "
                + Timestamp.format(last.settings().interval().to())
                + " --out "
                + shell(out.resolve("scores.csv")));
    out().println(name + " shell");
  }

  /** Refuses whatever lies at the place and is not this demo's. */
  private void checkPlace() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new InvalidValueException(
          "--out", "name a folder", out + ", a file", "Name another place with --out.");
    }
    Set<String> own =
        new TreeSet<>(List.of(EVENTS, SIGNALS, "scores.csv", "scores.csv.rejects.csv"));
    for (int day = 0; day < SampleLog.DAYS; day++) {
      own.add(folder(day).getFileName().toString());
    }
    for (String name : names(out)) {
      if (!own.contains(name)) {
        throw new InvalidValueException(
            "--out",
            "hold nothing but a demo to be replaced",
            out + " with " + name,
            "Name another place with --out.");
      }
      if (!force) {
        throw new InvalidValueException(
            "--out",
            "be empty, or not exist yet",
            out + " with " + name,
            "Replace that demo with --force, or name another place with --out.");
      }
    }
    for (int day = 0; day < SampleLog.DAYS; day++) {
      EpochFolder.checkPlace(folder(day), true);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside.forEach(path -> names.add(path.getFileName().toString()));
    }
    names.sort(null);
    return names;
  }

  private void writeEvents(List<JsonObject> events) throws IOException {
    try (AtomicFile file = AtomicFile.create(out.resolve(EVENTS))) {
      for (JsonObject event : events) {
        file.stream().write((event.canonical() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      file.commit();
    }
  }

  private void writeSignals(Epoch last) throws IOException {
    try (AtomicFile file = AtomicFile.create(out.resolve(SIGNALS))) {
      SignalsFile.write(
          last.snapshot().items().stream().map(item -> item.score().signals()).toList(),
          file.stream());
      file.commit();
    }
  }

  private Path folder(int day) {
    return out.resolve(Timestamp.format(SampleLog.day(day)).substring(0, 10));
  }

  /** A path as a shell takes it. */
  private static String shell(Path path) {
    String text = path.toString();
    return text.matches("[\\w./@%+=:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  @Override
  String advice() {
    return "Name another place with --out.";
  }
}
