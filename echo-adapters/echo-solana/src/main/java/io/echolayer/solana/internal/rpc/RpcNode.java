package io.echolayer.solana.internal.rpc;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.SignatureStatus;
import io.echolayer.settlement.SignatureStatus.Commitment;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of one endpoint, each tried once. */
public final class RpcNode {
  /** The most accounts of one call. */
  public static final int MAX_ACCOUNTS = 100;

  /** The most statuses of one call. */
  public static final int MAX_STATUSES = 256;

  /** The most signatures of one call. */
  public static final int MAX_SIGNATURES = 1000;

  private final RpcEndpoint endpoint;

  RpcNode(RpcEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** A young blockhash, of a confirmed block. */
  public LatestBlockhash latestBlockhash() {
    JsonObject value =
        result("getLatestBlockhash", List.of(at(Commitment.CONFIRMED).build())).object("value");
    return new LatestBlockhash(
        PublicKey.of(value.text("blockhash")), value.count("lastValidBlockHeight"));
  }

  /** Blocks below the newest one at {@code commitment}. */
  public long blockHeight(Commitment commitment) {
    return endpoint.call("getBlockHeight", List.of(at(commitment).build())).count("result");
  }

  /** Where the chain is at {@code commitment}. */
  public ChainPosition position(Commitment commitment) {
    JsonObject info = result("getEpochInfo", List.of(at(commitment).build()));
    return new ChainPosition(info.count("absoluteSlot"), info.count("blockHeight"));
  }

  /** Height of the oldest block that the node still has; 0 if it has them all. */
  public long oldestHeight() {
    long slot = endpoint.call("getFirstAvailableBlock", List.of()).count("result");
    if (slot == 0) {
      return 0;
    }
    JsonObject options =
        at(Commitment.CONFIRMED)
            .put("transactionDetails", "none")
            .put("rewards", false)
            .put("maxSupportedTransactionVersion", 0)
            .build();
    return result("getBlock", List.of(slot, options)).count("blockHeight");
  }

  /**
   * Confirmed accounts.
   *
   * @param keys at most 100
   * @return in the order asked, null where there is none
   */
  public List<@Nullable Account> accounts(List<PublicKey> keys) {
    JsonObject result =
        result(
            "getMultipleAccounts",
            List.of(
                keys.stream().map(PublicKey::toString).toList(),
                at(Commitment.CONFIRMED).put("encoding", "base64").build()));
    List<@Nullable Account> accounts = new ArrayList<>();
    for (@Nullable JsonObject value : result.objectsOrNulls("value")) {
      accounts.add(value == null ? null : account(value));
    }
    return RpcAnswers.sameSize("getMultipleAccounts", keys.size(), accounts);
  }

  /** The deposit of an account of {@code size} bytes, in lamports. */
  public long minimumBalance(long size) {
    return endpoint.call("getMinimumBalanceForRentExemption", List.of(size)).count("result");
  }

  /**
   * Hands over a transaction, which the node tries before it passes it on.
   *
   * @param wire base64
   * @return the signature that the node reads out of it
   */
  public String send(String wire) {
    return endpoint
        .call(
            "sendTransaction",
            List.of(
                wire,
                JsonObject.builder()
                    .put("encoding", "base64")
                    .put("preflightCommitment", StatusJson.name(Commitment.CONFIRMED))
                    .build()))
        .text("result");
  }

  /**
   * Tries a transaction on the newest confirmed block, under the node's own blockhash and without a
   * look at signatures. Nothing comes of it.
   *
   * @param wire base64
   * @return why it would fail, or null
   */
  public @Nullable String simulate(String wire) {
    JsonObject options =
        at(Commitment.CONFIRMED)
            .put("encoding", "base64")
            .put("sigVerify", false)
            .put("replaceRecentBlockhash", true)
            .build();
    return StatusJson.failure(
        result("simulateTransaction", List.of(wire, options)).object("value"));
  }

  /**
   * What has become of signatures, in all blocks that the node has.
   *
   * @param signatures at most 256
   * @param slot that the node must have seen, for there may be several behind one address
   */
  public List<SignatureStatus> statuses(List<String> signatures, long slot) {
    JsonObject result =
        result(
            "getSignatureStatuses",
            List.of(
                signatures, JsonObject.builder().put("searchTransactionHistory", true).build()));
    endpoint.requireSlot("getSignatureStatuses", slot, result.object("context").count("slot"));
    List<@Nullable JsonObject> values =
        RpcAnswers.sameSize(
            "getSignatureStatuses", signatures.size(), result.objectsOrNulls("value"));
    List<SignatureStatus> statuses = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      @Nullable JsonObject status = values.get(i);
      statuses.add(
          status == null
              ? SignatureStatus.unseen(signatures.get(i))
              : new SignatureStatus(
                  signatures.get(i), StatusJson.commitment(status), StatusJson.failure(status)));
    }
    return statuses;
  }

  /**
   * Confirmed transactions that name {@code address}, the newest first, at most 1000.
   *
   * @param before the signature to go on behind, or null for the newest
   */
  public List<FoundSignature> signatures(PublicKey address, @Nullable String before) {
    JsonObject.Builder options = at(Commitment.CONFIRMED).put("limit", MAX_SIGNATURES);
    if (before != null) {
      options.put("before", before);
    }
    return endpoint
        .call("getSignaturesForAddress", List.of(address.toString(), options.build()))
        .objects("result")
        .stream()
        .map(FoundSignature::read)
        .toList();
  }

  /** A confirmed transaction, or null if the node does not have it. */
  public @Nullable LandedTransaction transaction(String signature) {
    @Nullable JsonObject result =
        endpoint
            .call(
                "getTransaction",
                List.of(
                    signature,
                    at(Commitment.CONFIRMED)
                        .put("encoding", "json")
                        .put("maxSupportedTransactionVersion", 0)
                        .build()))
            .findObject("result");
    return result == null ? null : LandedTransaction.read(result);
  }

  private JsonObject result(String method, List<?> params) {
    return endpoint.call(method, params).object("result");
  }

  private static JsonObject.Builder at(Commitment commitment) {
    return JsonObject.builder().put("commitment", StatusJson.name(commitment));
  }

  private static Account account(JsonObject value) {
    return new Account(
        PublicKey.of(value.text("owner")),
        value.count("lamports"),
        Base64.getDecoder().decode(value.texts("data").get(0)));
  }
}
