package io.echolayer.conformance;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits by largest remainder.
 *
 * @param input CSV file with a row for each who shares
 * @param shares CSV file of what each gets, in the same order
 */
public record SplitVectors(Path input, Path shares) {
  private record Share(String split, String id, BigInteger units) {}

  /** The published ones: pools and weights up to 2^62. */
  public static SplitVectors published() {
    return new SplitVectors(Vectors.path("split-input.csv"), Vectors.path("split-expected.csv"));
  }

  /** The splits to make. */
  public List<SplitCase> cases() {
    Map<String, List<Row>> byCase = new LinkedHashMap<>();
    for (Row row : Row.read(input)) {
      byCase.computeIfAbsent(row.text("case"), id -> new ArrayList<>()).add(row);
    }
    return byCase.values().stream().map(SplitVectors::splitCase).toList();
  }

  private static SplitCase splitCase(List<Row> rows) {
    return new SplitCase(
        rows.get(0).text("case"),
        new BigInteger(rows.get(0).text("pool")),
        rows.stream().map(row -> row.text("id")).toList(),
        rows.stream().map(row -> new BigInteger(row.text("weight"))).toList());
  }

  /**
   * Compares shares.
   *
   * @param actual for each of {@link #cases()} what its ids get, in their order
   * @throws AssertionError if one differs
   */
  public void check(List<List<BigInteger>> actual) {
    List<SplitCase> cases = cases();
    List<Share> all = new ArrayList<>();
    for (int i = 0; i < Math.min(cases.size(), actual.size()); i++) {
      SplitCase split = cases.get(i);
      for (int j = 0; j < Math.min(split.ids().size(), actual.get(i).size()); j++) {
        all.add(new Share(split.id(), split.ids().get(j), actual.get(i).get(j)));
      }
    }
    compare(all);
  }

  /**
   * Compares a file of shares.
   *
   * @param actual CSV file with the columns {@code case}, {@code id} and {@code units}
   * @throws AssertionError if a row differs
   */
  public void checkFile(Path actual) {
    compare(read(actual));
  }

  private void compare(List<Share> actual) {
    Differences differences = new Differences("shares");
    differences.compare(read(shares), actual);
    differences.refuse();
  }

  private static List<Share> read(Path csv) {
    return Row.read(csv).stream()
        .map(row -> new Share(row.text("case"), row.text("id"), new BigInteger(row.text("units"))))
        .toList();
  }
}
