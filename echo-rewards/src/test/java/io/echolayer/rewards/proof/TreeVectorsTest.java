package io.echolayer.rewards.proof;

import com.google.common.io.BaseEncoding;
import io.echolayer.conformance.EvmClaim;
import io.echolayer.conformance.SolanaClaim;
import io.echolayer.conformance.Tree;
import io.echolayer.conformance.TreeVectors;
import io.echolayer.conformance.junit.TreeConformance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class TreeVectorsTest extends TreeConformance {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  /** An amount above 2^63 − 1 is refused so far. */
  @Override
  protected TreeVectors<SolanaClaim> solanaVectors() {
    return TreeVectors.solana().without("unsigned-amounts");
  }

  @Override
  protected Tree solana(List<SolanaClaim> claims) {
    List<SolanaClaim> byKey =
        claims.stream().sorted(Comparator.comparing(SolanaClaim::key)).toList();
    MerkleTree tree =
        MerkleTree.of(MerkleEncoding.solana(), byKey.stream().map(TreeVectorsTest::leaf).toList());
    return answer(
        tree,
        claims.stream().map(TreeVectorsTest::leaf).toList(),
        claims.stream().map(byKey::indexOf).toList());
  }

  @Override
  protected Tree evm(List<EvmClaim> claims) {
    List<byte[]> leaves = claims.stream().map(TreeVectorsTest::leaf).toList();
    MerkleTree tree = MerkleTree.of(MerkleEncoding.evm(), leaves);
    List<Integer> recipients = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      recipients.add(i);
    }
    return answer(tree, leaves, recipients);
  }

  private static Tree answer(MerkleTree tree, List<byte[]> leaves, List<Integer> recipients) {
    List<List<String>> proofs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      proofs.add(tree.proof(tree.position(recipients.get(i), leaves.get(i))));
    }
    return new Tree(tree.root(), leaves.stream().map(HEX::encode).toList(), proofs);
  }

  private static byte[] leaf(SolanaClaim claim) {
    return MerkleEncoding.solana()
        .leaf(
            new SolanaLeaf(
                HEX.decode(claim.key()),
                claim.unlocked().longValueExact(),
                claim.locked().longValueExact()));
  }

  private static byte[] leaf(EvmClaim claim) {
    return MerkleEncoding.evm()
        .leaf(new EvmLeaf(HEX.decode(claim.address()), claim.network(), claim.amounts()));
  }
}
