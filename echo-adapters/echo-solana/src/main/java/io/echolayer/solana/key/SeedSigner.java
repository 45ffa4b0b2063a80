package io.echolayer.solana.key;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Signs with the Java platform's Ed25519. */
final class SeedSigner implements Signer {
  private static final String ALGORITHM = "Ed25519";
  private static final byte X_IS_ODD = (byte) 0x80;

  private final PrivateKey key;
  private final PublicKey publicKey;

  private SeedSigner(PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  static SeedSigner of(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new InvalidValueException("seed", "have 32 bytes", seed.length);
    }
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      return new SeedSigner(key, publicKey(seed));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

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

  /** Shows nothing of the seed. */
  @Override
  public String toString() {
    return "Signer of " + publicKey;
  }

  /** The JDK derives a public key only while it generates a pair, from what it takes for chance. */
  private static PublicKey publicKey(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
    EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
    byte[] encoded = new byte[PublicKey.LENGTH];
    byte[] y = point.getY().toByteArray();
    for (int i = 0; i < Math.min(y.length, encoded.length); i++) {
      encoded[i] = y[y.length - 1 - i];
    }
    if (point.isXOdd()) {
      encoded[encoded.length - 1] |= X_IS_ODD;
    }
    return PublicKey.of(encoded);
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
