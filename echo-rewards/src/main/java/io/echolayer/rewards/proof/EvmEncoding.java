package io.echolayer.rewards.proof;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.KeccakDigest;

/**
 * Keccak-256 trees as contracts on EVM chains check them: leaf {@code keccak256(address20 ‖
 * network32 ‖ amount32 …)}, node {@code keccak256(min ‖ max)}, leaves sorted by their bytes and
 * padded with zeros to a power of two. Amounts have up to 256 bits. Needs Bouncy Castle on the
 * path. Source: specification section 9.
 */
public final class EvmEncoding implements MerkleEncoding<EvmLeaf> {
  /** The encoding. */
  public static final EvmEncoding INSTANCE = new EvmEncoding();

  private static final int BITS = 256;

  private EvmEncoding() {}

  @Override
  public String name() {
    return "evm";
  }

  @Override
  public byte[] leaf(EvmLeaf recipient) {
    KeccakDigest keccak = new KeccakDigest(BITS);
    byte[] address = recipient.address();
    keccak.update(address, 0, address.length);
    word(recipient.network(), keccak);
    for (BigInteger amount : recipient.amounts()) {
      word(amount, keccak);
    }
    byte[] hash = new byte[PairHash.LENGTH];
    keccak.doFinal(hash, 0);
    return hash;
  }

  @Override
  public boolean sortsLeaves() {
    return true;
  }

  @Override
  public int width(int leaves) {
    return leaves == 1 ? 1 : Math.multiplyExact(2, Integer.highestOneBit(leaves - 1));
  }

  @Override
  public PairHash pairHash() {
    KeccakDigest keccak = new KeccakDigest(BITS);
    return new PairHash() {
      @Override
      protected void hash(byte[] min, int minAt, byte[] max, int maxAt, byte[] into, int at) {
        keccak.update(min, minAt, LENGTH);
        keccak.update(max, maxAt, LENGTH);
        keccak.doFinal(into, at);
      }
    };
  }

  /** 256 bits, big endian. */
  private static void word(BigInteger value, KeccakDigest keccak) {
    byte[] bytes = value.toByteArray();
    int sign = bytes.length > PairHash.LENGTH ? 1 : 0;
    byte[] word = new byte[PairHash.LENGTH];
    int length = bytes.length - sign;
    System.arraycopy(bytes, sign, word, PairHash.LENGTH - length, length);
    keccak.update(word, 0, word.length);
  }
}
