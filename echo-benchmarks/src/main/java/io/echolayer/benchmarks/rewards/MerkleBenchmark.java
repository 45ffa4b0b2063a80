package io.echolayer.benchmarks.rewards;

import io.echolayer.rewards.proof.MerkleEncoding;
import io.echolayer.rewards.proof.MerkleTree;
import io.echolayer.rewards.proof.SolanaLeaf;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The Merkle tree of an epoch: building it from its recipients, streaming proofs, checking one.
 * Before the timing every hundredth proof must lead to the root, and none for a leaf that was
 * changed. Full size: {@code -p leaves=1000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MerkleBenchmark {
  private static final MerkleEncoding<SolanaLeaf> ENCODING = MerkleEncoding.solana();
  private static final int PROOFS = 1000;

  @Param({"100000"})
  int leaves;

  private List<SolanaLeaf> recipients = List.of();
  private List<byte[]> hashes = List.of();
  private MerkleTree tree = MerkleTree.of(ENCODING, List.of());
  private byte[] root = {};
  private List<byte[]> proof = List.of();

  /** Makes the recipients and checks proofs. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(42);
    recipients = new ArrayList<>(leaves);
    for (int i = 0; i < leaves; i++) {
      ByteBuffer key = ByteBuffer.allocate(32);
      key.putLong(i)
          .putLong(random.nextLong())
          .putLong(random.nextLong())
          .putLong(random.nextLong());
      recipients.add(new SolanaLeaf(key.array(), random.nextLong(1L << 40), 0));
    }
    tree = build();
    root = HexFormat.of().parseHex(tree.root());
    hashes = recipients.stream().map(ENCODING::leaf).toList();
    for (int i = 0; i < leaves; i += 100) {
      byte[] changed = hashes.get(i).clone();
      changed[0] ^= 1;
      if (!ENCODING.verify(hashes.get(i), tree.siblings(i), root)
          || ENCODING.verify(changed, tree.siblings(i), root)) {
        throw new IllegalStateException(
            "Proof " + i + " must hold for its leaf alone, but does not");
      }
    }
    proof = tree.siblings(leaves / 2);
  }

  /** Leaves and tree, for all recipients. */
  @Benchmark
  public MerkleTree build() {
    return MerkleTree.of(ENCODING, recipients.stream().map(ENCODING::leaf).toList());
  }

  /** One proof, of many in order. */
  @Benchmark
  @OperationsPerInvocation(PROOFS)
  public void stream(Blackhole out) {
    for (int i = 0; i < PROOFS; i++) {
      out.consume(tree.siblings(i));
    }
  }

  /** Checking one proof. */
  @Benchmark
  public boolean verify() {
    return ENCODING.verify(hashes.get(leaves / 2), proof, root);
  }
}
