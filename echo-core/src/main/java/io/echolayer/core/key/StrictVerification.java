package io.echolayer.core.key;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Strict verification: the checks of encodings and orders that verifiers disagree on, before the
 * platform's Ed25519 checks the equation. Source: RFC 8032, section 5.1.7; "Taming the many EdDSAs"
 * (Chalkias, Garillot, Nikolaenko, 2020) for what verifiers disagree on.
 */
final class StrictVerification {
  private static final String ALGORITHM = "Ed25519";

  private StrictVerification() {}

  /**
   * Whether the signature holds.
   *
   * @param key A, 32 bytes
   * @param signature R and S, 64 bytes
   */
  static boolean verify(byte[] key, byte[] message, byte[] signature) {
    byte[] r = Arrays.copyOfRange(signature, 0, PublicKey.LENGTH);
    byte[] s = Arrays.copyOfRange(signature, PublicKey.LENGTH, Ed25519Signature.LENGTH);
    return EdwardsCurve.isReducedScalar(s)
        && isStrict(key)
        && isStrict(r)
        && satisfiesEquation(key, message, signature);
  }

  private static boolean isStrict(byte[] point) {
    return EdwardsCurve.isCanonical(point)
        && !EdwardsCurve.hasSmallOrder(point)
        && EdwardsCurve.isPoint(point);
  }

  private static boolean satisfiesEquation(byte[] key, byte[] message, byte[] signature) {
    try {
      Signature verification = Signature.getInstance(ALGORITHM);
      verification.initVerify(platformKey(key));
      verification.update(message);
      return verification.verify(signature);
    } catch (InvalidKeyException | InvalidKeySpecException | SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The Java platform must offer Ed25519, as since JDK 15", e);
    }
  }

  private static java.security.PublicKey platformKey(byte[] key) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519,
                new EdECPoint(EdwardsCurve.isXOdd(key), EdwardsCurve.y(key))));
  }
}
