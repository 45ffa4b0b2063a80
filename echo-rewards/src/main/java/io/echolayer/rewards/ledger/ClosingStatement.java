package io.echolayer.rewards.ledger;

import io.echolayer.core.json.JsonObject;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.pool.PoolLine;
import io.echolayer.rewards.pool.PoolStatement;

/**
 * What a closing says of its epoch.
 *
 * @param pools the account of each pool
 * @param queue {@link QueueDigest} of the claims that wait for the next epoch
 */
record ClosingStatement(PoolStatement pools, String queue) {
  JsonObject json() {
    return JsonObject.builder()
        .put("pools", pools.lines().stream().map(ClosingStatement::line).toList())
        .put("queue", queue)
        .build();
  }

  static ClosingStatement read(JsonObject json) {
    return new ClosingStatement(
        new PoolStatement(json.objects("pools").stream().map(ClosingStatement::line).toList()),
        json.text("queue"));
  }

  private static JsonObject line(PoolLine line) {
    return JsonObject.builder()
        .put("pool", line.pool().id())
        .put("opening", Long.toString(line.opening()))
        .put("rolledIn", Long.toString(line.rolledIn()))
        .put("refilled", Long.toString(line.refilled()))
        .put("paid", Long.toString(line.paid()))
        .put("rolledOut", Long.toString(line.rolledOut()))
        .put("expired", Long.toString(line.expired()))
        .build();
  }

  private static PoolLine line(JsonObject json) {
    return new PoolLine(
        new Pool(json.text("pool")),
        PostingJson.units(json, "opening"),
        PostingJson.units(json, "rolledIn"),
        PostingJson.units(json, "refilled"),
        PostingJson.units(json, "paid"),
        PostingJson.units(json, "rolledOut"),
        PostingJson.units(json, "expired"));
  }
}
