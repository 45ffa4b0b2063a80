package io.echolayer.settlement.run;

import com.google.common.hash.Hashing;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a {@link ScriptedChain} takes for a transaction: its bytes are JSON. */
record ScriptedTransaction(SortedMap<String, Long> paid, String memo, long validTo, long nonce) {
  static ScriptedTransaction of(
      List<TokenTransfer> transfers, String memo, long validTo, long nonce) {
    SortedMap<String, Long> paid = new TreeMap<>();
    transfers.forEach(transfer -> paid.put(transfer.wallet().address(), transfer.units()));
    return new ScriptedTransaction(paid, memo, validTo, nonce);
  }

  static ScriptedTransaction read(byte[] bytes) {
    JsonObject json = JsonObject.parse(new String(bytes, StandardCharsets.UTF_8));
    SortedMap<String, Long> paid = new TreeMap<>();
    JsonObject members = json.object("paid");
    members.names().forEach(wallet -> paid.put(wallet, members.count(wallet)));
    return new ScriptedTransaction(
        paid, json.text("memo"), json.count("validTo"), json.count("nonce"));
  }

  byte[] bytes() {
    JsonObject.Builder members = JsonObject.builder();
    paid.forEach((wallet, units) -> members.put(wallet, (long) units));
    return JsonObject.builder()
        .put("paid", members.build())
        .put("memo", memo)
        .put("validTo", validTo)
        .put("nonce", nonce)
        .build()
        .canonical()
        .getBytes(StandardCharsets.UTF_8);
  }

  String signature() {
    return Hashing.sha256().hashBytes(bytes()).toString();
  }

  long units() {
    return paid.values().stream().reduce(0L, Math::addExact);
  }
}
