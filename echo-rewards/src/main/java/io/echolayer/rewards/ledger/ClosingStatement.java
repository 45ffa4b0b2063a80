package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.internal.pool.PoolStatementJson;
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
        .put("pools", PoolStatementJson.write(pools))
        .put("queue", queue)
        .build();
  }

  static ClosingStatement read(JsonObject json) {
    return new ClosingStatement(PoolStatementJson.read(json.objects("pools")), json.text("queue"));
  }
}
