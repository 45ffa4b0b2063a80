package io.echolayer.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An epoch to close, and the files that it must write: specification sections 6 to 12.
 *
 * @param name folder of its files under the vectors, such as {@code epoch/tiny/day10}
 * @param log NDJSON file of events
 * @param ruleset JSON file of the ruleset
 * @param from first instant
 * @param to first instant after it, which is also what counts as now
 * @param pool the money, a decimal of tokens
 * @param decimals places of a token
 * @param policy {@code queue}, with auto-refill, or {@code pro-rata}
 * @param leftover {@code expire} or {@code roll-over}
 * @param expected folder of the files that must be written
 * @param manifest what the manifest must say: {@code input_digest}; {@code merkle_root}, or {@code
 *     none} where there is no tree; {@code withdrawn}, in base units
 */
public record EpochDay(
    String name,
    Path log,
    Path ruleset,
    Instant from,
    Instant to,
    String pool,
    int decimals,
    String policy,
    String leftover,
    Path expected,
    Map<String, String> manifest) {

  /** The files that an epoch may write and that are compared; some rulesets ask for fewer. */
  public static final List<String> FILES =
      List.of(
          "scores.csv",
          "loops.csv",
          "claims.csv",
          "payouts.csv",
          "queue.csv",
          "pools.csv",
          "baselines.csv",
          "milestones.csv");

  public EpochDay {
    manifest = Map.copyOf(manifest);
  }

  static EpochDay of(Row row) {
    return new EpochDay(
        row.text("folder"),
        Vectors.path(row.text("log")),
        Vectors.path(row.text("ruleset")),
        row.instant("from"),
        row.instant("to"),
        row.text("pool"),
        Integer.parseInt(row.text("decimals")),
        row.text("policy"),
        row.text("leftover"),
        Vectors.path(row.text("folder")),
        Map.of(
            "input_digest", row.text("input_digest"),
            "merkle_root", row.text("merkle_root"),
            "withdrawn", row.text("withdrawn")));
  }

  /**
   * Compares a closed epoch, byte for byte.
   *
   * @param out its folder; files beside {@link #FILES} are not looked at
   * @param said what its manifest says, by the names of {@link #manifest}; what is left out is not
   *     compared
   * @throws AssertionError if something differs
   */
  public void check(Path out, Map<String, String> said) throws IOException {
    Differences differences = new Differences("files of " + name);
    for (String file : FILES) {
      compare(file, out.resolve(file), differences);
    }
    said.forEach(
        (name, value) -> {
          if (!value.equals(manifest.get(name))) {
            differences.add(name + " must be " + manifest.get(name) + ", but was " + value);
          }
        });
    differences.refuse();
  }

  private void compare(String name, Path actual, Differences differences) throws IOException {
    Path wanted = expected.resolve(name);
    if (Files.exists(wanted) != Files.exists(actual)) {
      differences.add(name + (Files.exists(wanted) ? " must" : " must not") + " be written");
    } else if (Files.exists(wanted) && Files.mismatch(wanted, actual) >= 0) {
      differences.add(name + firstDifference(Files.readString(wanted), Files.readString(actual)));
    }
  }

  private static String firstDifference(String wanted, String actual) {
    String[] must = wanted.split("(?<=\n)");
    String[] was = actual.split("(?<=\n)");
    int line = Arrays.mismatch(must, was);
    return " line "
        + (line + 1)
        + " must be "
        + shown(must, line)
        + ", but was "
        + shown(was, line);
  }

  private static String shown(String[] lines, int line) {
    return line < lines.length ? lines[line].replace("\r", "\\r").replace("\n", "\\n") : "absent";
  }
}
