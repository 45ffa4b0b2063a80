package io.echolayer.rewards.proof;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** The encoding of {@link MerkleEncoding#evm}. */
final class EvmEncoding implements MerkleEncoding<EvmLeaf> {
  static final EvmEncoding INSTANCE = new EvmEncoding();

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
    byte[] hash = new byte[HASH_LENGTH];
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
        keccak.update(min, minAt, HASH_LENGTH);
        keccak.update(max, maxAt, HASH_LENGTH);
        keccak.doFinal(into, at);
      }
    };
  }

  /** 256 bits, big endian. */
  private static void word(BigInteger value, KeccakDigest keccak) {
    byte[] bytes = value.toByteArray();
    int sign = bytes.length > HASH_LENGTH ? 1 : 0;
    byte[] word = new byte[HASH_LENGTH];
    int length = bytes.length - sign;
    System.arraycopy(bytes, sign, word, HASH_LENGTH - length, length);
    keccak.update(word, 0, word.length);
  }
}
