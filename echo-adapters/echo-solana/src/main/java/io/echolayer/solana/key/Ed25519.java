package io.echolayer.solana.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signatures of the JDK's provider, over keys as 32 bytes. */
public final class Ed25519 {
  /** Bytes of a private key's seed. */
  public static final int SEED_LENGTH = 32;

  private static final String ALGORITHM = "Ed25519";
  private static final int SIGN_BIT = 0x80;

  private Ed25519() {}

  /** The signer of a seed, which stays in this process's memory. */
  public static Signer signer(byte[] seed) {
    PrivateKey key = privateKey(seed);
    PublicKey publicKey = publicKey(seed);
    return new Signer() {
      @Override
      public PublicKey publicKey() {
        return publicKey;
      }

      @Override
      public Ed25519Signature sign(byte[] message) {
        try {
          Signature signature = Signature.getInstance(ALGORITHM);
          signature.initSign(key);
          signature.update(message);
          return Ed25519Signature.of(signature.sign());
        } catch (GeneralSecurityException e) {
          throw missing(e);
        }
      }

      @Override
      public String toString() {
        return "Signer of " + publicKey;
      }
    };
  }

  /**
   * Whether {@code signature} is {@code key}'s over {@code message}, and the only one that this
   * could be taken for: false for an S that is not below the group's order (which would make a
   * second signature out of any), for encodings of points that are not canonical, and for keys and
   * commitments of small order (of which signatures can be made without a private key).
   */
  public static boolean verify(PublicKey key, byte[] message, Ed25519Signature signature) {
    byte[] bytes = signature.bytes();
    byte[] commitment = Arrays.copyOfRange(bytes, 0, PublicKey.LENGTH);
    byte[] scalar = Arrays.copyOfRange(bytes, PublicKey.LENGTH, Ed25519Signature.LENGTH);
    return isStrict(key.bytes())
        && isStrict(commitment)
        && EdwardsCurve.isReducedScalar(scalar)
        && isSigned(key, message, bytes);
  }

  private static boolean isStrict(byte[] point) {
    return EdwardsCurve.isCanonical(point)
        && !EdwardsCurve.hasSmallOrder(point)
        && EdwardsCurve.isPoint(point);
  }

  private static boolean isSigned(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verification = Signature.getInstance(ALGORITHM);
      verification.initVerify(verificationKey(key.bytes()));
      verification.update(message);
      return verification.verify(signature);
    } catch (InvalidKeyException | SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static java.security.PublicKey verificationKey(byte[] encoded)
      throws GeneralSecurityException {
    byte[] y = new byte[PublicKey.LENGTH];
    for (int i = 0; i < y.length; i++) {
      y[i] = encoded[y.length - 1 - i];
    }
    boolean isOdd = (y[0] & SIGN_BIT) != 0;
    y[0] &= (byte) ~SIGN_BIT;
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(isOdd, new BigInteger(1, y))));
  }

  private static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** The JDK derives a public key only while it generates a pair, from what it takes for chance. */
  static PublicKey publicKey(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("seed must have 32 bytes, but has " + seed.length);
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
      EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
      byte[] encoded = new byte[PublicKey.LENGTH];
      byte[] y = point.getY().toByteArray();
      for (int i = 0; i < Math.min(y.length, encoded.length); i++) {
        encoded[i] = y[y.length - 1 - i];
      }
      if (point.isXOdd()) {
        encoded[encoded.length - 1] |= (byte) SIGN_BIT;
      }
      return PublicKey.of(encoded);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("The Java platform must offer Ed25519, as since JDK 15", e);
  }

  /** Gives out the same bytes again and again. */
  private static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    FixedRandom(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
