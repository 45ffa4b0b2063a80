package io.echolayer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One day of the vectors: 10, 11 or 12 January 2026. */
record EpochDay(int day) {
  static final List<EpochDay> ALL = List.of(new EpochDay(10), new EpochDay(11), new EpochDay(12));

  String from() {
    return "2026-01-" + day + "T00:00:00Z";
  }

  String to() {
    return "2026-01-" + (day + 1) + "T00:00:00Z";
  }

  Path in(Path folder) {
    return folder.resolve("day" + day);
  }

  /** Closes the day, after the one before in the same folder. */
  Run close(Path log, Path folder, String... options) {
    List<Object> args =
        new ArrayList<>(List.of("epoch", "--events", log, "--from", from(), "--to", to()));
    args.addAll(List.of("--out", in(folder)));
    args.addAll(previous(folder));
    args.addAll(List.of(options));
    return Run.of(args.toArray());
  }

  Run verify(Path log, Path folder) {
    List<Object> args = new ArrayList<>(List.of("verify", in(folder), "--events", log));
    args.addAll(previous(folder));
    return Run.of(args.toArray());
  }

  private List<Object> previous(Path folder) {
    return day == 10 ? List.of() : List.of("--previous", new EpochDay(day - 1).in(folder));
  }
}
