package io.echolayer.solana.internal.message;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.key.Signer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A signed message, as it goes over the wire. Immutable. */
public final class Transaction {
  /** The most bytes that the network carries. */
  public static final int MAX_SIZE = 1232;

  private final Ed25519Signature signature;
  private final byte[] bytes;

  private Transaction(Ed25519Signature signature, byte[] bytes) {
    this.signature = signature;
    this.bytes = bytes;
  }

  /**
   * Signs {@code message}.
   *
   * @param signers one for each of the message's signers, in any order
   * @throws InvalidValueException if a signer is missing, or the transaction is too large
   */
  public static Transaction sign(Message message, List<Signer> signers) {
    int size = size(message);
    if (size > MAX_SIZE) {
      throw new InvalidValueException("transaction", "have at most " + MAX_SIZE + " bytes", size);
    }
    Map<PublicKey, Signer> byKey = new TreeMap<>();
    signers.forEach(signer -> byKey.put(signer.publicKey(), signer));
    byte[] signed = message.bytes();
    List<Ed25519Signature> signatures = new ArrayList<>();
    for (PublicKey key : message.signers()) {
      @Nullable Signer signer = byKey.get(key);
      if (signer == null) {
        throw new InvalidValueException("signers", "include " + key, byKey.keySet());
      }
      signatures.add(signer.sign(signed));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    CompactU16.write(signatures.size(), out);
    signatures.forEach(signature -> out.writeBytes(signature.bytes()));
    out.writeBytes(signed);
    return new Transaction(signatures.get(0), out.toByteArray());
  }

  /** A message in base64 with signatures of zeros, for a node to try that checks none. */
  public static String unsigned(Message message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size(message));
    CompactU16.write(message.signers().size(), out);
    out.writeBytes(new byte[message.signers().size() * Ed25519Signature.LENGTH]);
    out.writeBytes(message.bytes());
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  /** Bytes that {@code message} will have once it is signed. */
  public static int size(Message message) {
    int signers = message.signers().size();
    return CompactU16.length(signers) + signers * Ed25519Signature.LENGTH + message.bytes().length;
  }

  /** The payer's signature, which the chain knows the transaction by. */
  public Ed25519Signature signature() {
    return signature;
  }

  /** What is sent. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** {@link #bytes} in base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
