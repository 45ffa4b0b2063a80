package io.echolayer.settlement.control;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.event.Wallet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;

/**
 * Somebody's word that a plan may be carried out.
 *
 * @param plan digest of the plan
 * @param approver public key of who approves, 32 bytes in base58
 * @param signature Ed25519 over {@link #message}, 64 bytes in base64
 */
public record Approval(String plan, Wallet approver, String signature) {
  private static final Set<String> MEMBERS = Set.of("plan", "approver", "signature");
  private static final byte[] X509_PREFIX =
      BaseEncoding.base16().lowerCase().decode("302a300506032b6570032100");

  /** What is signed: {@code echolayer settlement plan <digest>} in UTF-8. */
  public static byte[] message(String plan) {
    return ("echolayer settlement plan " + plan).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the signature is the approver's over this plan. */
  public boolean isGenuine() {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey());
      verifier.update(message(plan));
      return verifier.verify(BaseEncoding.base64().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The approval's members. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("plan", plan)
        .put("approver", approver.address())
        .put("signature", signature)
        .build();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static Approval read(JsonObject json) {
    json.allowOnly(MEMBERS);
    return new Approval(
        json.text("plan"), new Wallet(json.text("approver")), json.text("signature"));
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] key = approver.key();
    byte[] encoded = new byte[X509_PREFIX.length + key.length];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(key, 0, encoded, X509_PREFIX.length, key.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
