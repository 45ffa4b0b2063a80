package io.echolayer.settlement.control;

import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Random;

/** Somebody with a key of a seed. */
public final class Approver {
  private final KeyPair pair;

  public Approver(long seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, seeded(seed));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public PublicKey key() {
    byte[] encoded = pair.getPublic().getEncoded();
    return PublicKey.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  public Approval approve(String plan) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(Approval.message(plan));
      return new Approval(plan, key(), Ed25519Signature.of(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static SecureRandom seeded(long seed) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        new Random(seed).nextBytes(bytes);
      }
    };
  }
}
