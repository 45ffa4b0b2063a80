package io.echolayer.solana.internal.rpc;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.Base58;
import io.echolayer.core.key.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a block has it.
 *
 * @param signers who signed it, the payer of the fee first
 * @param calls its instructions, without those that programs called in turn
 * @param before tokens before, and {@code after} it, by accounts that hold some
 * @param failure why it moved nothing, or null
 */
public record LandedTransaction(
    List<PublicKey> signers,
    List<Call> calls,
    List<TokenBalance> before,
    List<TokenBalance> after,
    @Nullable String failure) {
  /**
   * An instruction.
   *
   * @param accounts in the order of the program
   * @param data as text
   */
  public record Call(PublicKey program, List<PublicKey> accounts, String data) {}

  /**
   * Tokens of an account.
   *
   * @param owner wallet that the account belongs to
   * @param units base units, an unsigned number
   */
  public record TokenBalance(PublicKey mint, PublicKey owner, long units) {}

  static LandedTransaction read(JsonObject result) {
    JsonObject meta = result.object("meta");
    JsonObject message = result.object("transaction").object("message");
    List<PublicKey> keys = keys(message, meta);
    int signers = (int) message.object("header").count("numRequiredSignatures");
    return new LandedTransaction(
        List.copyOf(keys.subList(0, signers)),
        message.objects("instructions").stream().map(call -> call(keys, call)).toList(),
        balances(meta, "preTokenBalances"),
        balances(meta, "postTokenBalances"),
        StatusJson.failure(meta));
  }

  /** Base units that each owner has more of {@code mint} by it; less is below 0. */
  public Map<PublicKey, Long> moved(PublicKey mint) {
    Map<PublicKey, Long> moved = new HashMap<>();
    for (TokenBalance balance : before) {
      if (balance.mint().equals(mint)) {
        moved.merge(balance.owner(), -balance.units(), Long::sum);
      }
    }
    for (TokenBalance balance : after) {
      if (balance.mint().equals(mint)) {
        moved.merge(balance.owner(), balance.units(), Long::sum);
      }
    }
    return moved;
  }

  /** All accounts in the order that indices count them: those in full, then those of tables. */
  private static List<PublicKey> keys(JsonObject message, JsonObject meta) {
    List<String> keys = new ArrayList<>(message.texts("accountKeys"));
    @Nullable JsonObject loaded = meta.findObject("loadedAddresses");
    if (loaded != null) {
      keys.addAll(loaded.texts("writable"));
      keys.addAll(loaded.texts("readonly"));
    }
    return keys.stream().map(PublicKey::of).toList();
  }

  private static Call call(List<PublicKey> keys, JsonObject call) {
    return new Call(
        keys.get((int) call.count("programIdIndex")),
        call.counts("accounts").stream().map(index -> keys.get(index.intValue())).toList(),
        new String(Base58.decode(call.text("data")), StandardCharsets.UTF_8));
  }

  private static List<TokenBalance> balances(JsonObject meta, String member) {
    if (!meta.has(member)) {
      return List.of();
    }
    List<TokenBalance> balances = new ArrayList<>();
    for (JsonObject balance : meta.objects(member)) {
      balances.add(
          new TokenBalance(
              PublicKey.of(balance.text("mint")),
              PublicKey.of(balance.text("owner")),
              Long.parseUnsignedLong(balance.object("uiTokenAmount").text("amount"))));
    }
    return List.copyOf(balances);
  }
}
