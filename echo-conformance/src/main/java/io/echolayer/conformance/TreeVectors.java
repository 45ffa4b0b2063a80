package io.echolayer.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Merkle trees in one encoding. A tree with a single leaf has it as its root. Immutable.
 *
 * @param <C> a claim, as the encoding knows one
 */
public final class TreeVectors<C> {
  private record Leaf(String tree, String leaf, String proof, String root) {}

  private final String encoding;
  private final Function<Row, C> claim;
  private final Set<String> leftOut;

  private TreeVectors(String encoding, Function<Row, C> claim, Set<String> leftOut) {
    this.encoding = encoding;
    this.claim = claim;
    this.leftOut = leftOut;
  }

  /** Those in the layout of an on-chain distributor on Solana. */
  public static TreeVectors<SolanaClaim> solana() {
    return new TreeVectors<>("solana", SolanaClaim::of, Set.of());
  }

  /** Those with Keccak-256, as contracts on EVM chains check them. */
  public static TreeVectors<EvmClaim> evm() {
    return new TreeVectors<>("evm", EvmClaim::of, Set.of());
  }

  /** The same without one of the cases. */
  public TreeVectors<C> without(String id) {
    Set<String> ids = new TreeSet<>(leftOut);
    ids.add(id);
    return new TreeVectors<>(encoding, claim, ids);
  }

  /** {@code solana} or {@code evm}. */
  public String encoding() {
    return encoding;
  }

  /** CSV file with a row for each claim. */
  public Path input() {
    return Vectors.path("merkle/" + encoding + "-input.csv");
  }

  /** The trees to make. */
  public List<TreeCase<C>> cases() {
    Map<String, List<C>> byTree = new LinkedHashMap<>();
    for (Row row : rows("input")) {
      byTree.computeIfAbsent(row.text("tree"), id -> new ArrayList<>()).add(claim.apply(row));
    }
    return byTree.entrySet().stream()
        .map(tree -> new TreeCase<>(tree.getKey(), tree.getValue()))
        .toList();
  }

  /**
   * Compares trees.
   *
   * @param actual that of each of {@link #cases()}, in their order
   * @throws AssertionError if a leaf, a proof or a root differs
   */
  public void check(List<Tree> actual) {
    List<Leaf> leaves = new ArrayList<>();
    List<TreeCase<C>> cases = cases();
    for (int i = 0; i < Math.min(cases.size(), actual.size()); i++) {
      Tree tree = actual.get(i);
      for (int j = 0; j < tree.leaves().size(); j++) {
        String proof = String.join(" ", tree.proofs().get(j));
        leaves.add(new Leaf(cases.get(i).id(), tree.leaves().get(j), proof, tree.root()));
      }
    }
    compare(leaves);
  }

  /**
   * Compares a file of trees.
   *
   * @param actual CSV file with the columns {@code tree}, {@code leaf}, {@code proof} and {@code
   *     root}, a row for each claim
   * @throws AssertionError if a row differs
   */
  public void checkFile(Path actual) {
    compare(Row.read(actual).stream().map(TreeVectors::leaf).toList());
  }

  private void compare(List<Leaf> actual) {
    Differences differences = new Differences(encoding + " trees");
    differences.compare(rows("expected").stream().map(TreeVectors::leaf).toList(), actual);
    differences.refuse();
  }

  private static Leaf leaf(Row row) {
    return new Leaf(row.text("tree"), row.text("leaf"), row.text("proof"), row.text("root"));
  }

  private List<Row> rows(String which) {
    return Row.read(Vectors.path("merkle/" + encoding + "-" + which + ".csv")).stream()
        .filter(row -> !leftOut.contains(row.text("tree")))
        .toList();
  }
}
