package io.echolayer.conformance.junit;

import io.echolayer.conformance.EvmClaim;
import io.echolayer.conformance.SolanaClaim;
import io.echolayer.conformance.Tree;
import io.echolayer.conformance.TreeCase;
import io.echolayer.conformance.TreeVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds Merkle trees to the vectors, leaf, proof and root: specification section 9. */
public abstract class TreeConformance {
  /** For the subclass. */
  protected TreeConformance() {}

  /** The tree of claims in the encoding {@code solana}. */
  protected abstract Tree solana(List<SolanaClaim> claims) throws Exception;

  /** The tree of claims in the encoding {@code evm}. */
  protected abstract Tree evm(List<EvmClaim> claims) throws Exception;

  /** What trees in {@code solana} are compared with. */
  protected TreeVectors<SolanaClaim> solanaVectors() {
    return TreeVectors.solana();
  }

  /** What trees in {@code evm} are compared with. */
  protected TreeVectors<EvmClaim> evmVectors() {
    return TreeVectors.evm();
  }

  @Test
  void everyTreeInSolanaIsThatOfTheVectors() throws Exception {
    List<Tree> trees = new ArrayList<>();
    for (TreeCase<SolanaClaim> tree : solanaVectors().cases()) {
      trees.add(solana(tree.claims()));
    }
    solanaVectors().check(trees);
  }

  @Test
  void everyTreeInEvmIsThatOfTheVectors() throws Exception {
    List<Tree> trees = new ArrayList<>();
    for (TreeCase<EvmClaim> tree : evmVectors().cases()) {
      trees.add(evm(tree.claims()));
    }
    evmVectors().check(trees);
  }
}
