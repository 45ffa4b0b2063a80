package io.echolayer.settlement.control;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Somebody's word that a plan may be carried out.
 *
 * @param plan digest of the plan
 * @param approver key of who approves
 * @param signature over {@link #message}
 */
public record Approval(String plan, PublicKey approver, Ed25519Signature signature) {
  private static final Set<String> MEMBERS = Set.of("plan", "approver", "signature");

  /** What is signed: {@code echolayer settlement plan <digest>} in UTF-8. */
  public static byte[] message(String plan) {
    return ("echolayer settlement plan " + plan).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the signature is the approver's over this plan, as {@link PublicKey#verify} has it. */
  public boolean isGenuine() {
    return approver.verify(message(plan), signature);
  }

  /**
   * Canonical JSON of the approval's members: the approver in base58, the signature in base64. What
   * is written to files.
   */
  public String json() {
    return JsonObject.builder()
        .put("plan", plan)
        .put("approver", approver.toString())
        .put("signature", BaseEncoding.base64().encode(signature.bytes()))
        .build()
        .canonical();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static Approval read(String text) {
    JsonObject json = JsonObject.parse(text).allowOnly(MEMBERS);
    return new Approval(
        json.text("plan"), PublicKey.of(json.text("approver")), signature(json.text("signature")));
  }

  private static Ed25519Signature signature(String base64) {
    try {
      return Ed25519Signature.of(BaseEncoding.base64().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("signature", "be 64 bytes in base64", base64);
    }
  }
}
