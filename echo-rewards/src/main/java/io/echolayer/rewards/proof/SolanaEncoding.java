package io.echolayer.rewards.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The encoding of {@link MerkleEncoding#solana}. */
final class SolanaEncoding implements MerkleEncoding<SolanaLeaf> {
  static final SolanaEncoding INSTANCE = new SolanaEncoding();

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private SolanaEncoding() {}

  @Override
  public String name() {
    return "solana";
  }

  @Override
  public byte[] leaf(SolanaLeaf recipient) {
    MessageDigest sha = sha256();
    sha.update(recipient.key());
    sha.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(recipient.unlocked())
            .putLong(recipient.locked())
            .array());
    byte[] inner = sha.digest();
    sha.update(LEAF);
    return sha.digest(inner);
  }

  @Override
  public boolean sortsLeaves() {
    return false;
  }

  @Override
  public int width(int leaves) {
    return leaves;
  }

  @Override
  public PairHash pairHash() {
    MessageDigest sha = sha256();
    return new PairHash() {
      @Override
      protected void hash(byte[] min, int minAt, byte[] max, int maxAt, byte[] into, int at) {
        sha.update(NODE);
        sha.update(min, minAt, HASH_LENGTH);
        sha.update(max, maxAt, HASH_LENGTH);
        try {
          sha.digest(into, at, HASH_LENGTH);
        } catch (DigestException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
