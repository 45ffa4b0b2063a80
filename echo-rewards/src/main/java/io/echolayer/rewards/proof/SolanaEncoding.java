package io.echolayer.rewards.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The layout of an existing on-chain distributor: leaf {@code sha256(0x00 ‖ sha256(pubkey32 ‖
 * unlocked_u64le ‖ locked_u64le))}, node {@code sha256(0x01 ‖ min ‖ max)}, leaves in the order
 * given, which must be that of keys; a node without a partner is paired with itself. Source:
 * specification section 9.
 */
public final class SolanaEncoding implements MerkleEncoding<SolanaLeaf> {
  /** The encoding. */
  public static final SolanaEncoding INSTANCE = new SolanaEncoding();

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
        sha.update(min, minAt, LENGTH);
        sha.update(max, maxAt, LENGTH);
        try {
          sha.digest(into, at, LENGTH);
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
