package io.echolayer.rewards.ledger;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Claim;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * SHA-256 over the claims that wait: for each, in the order of id, the canonical JSON of claim,
 * user, pool and units, and a line feed. What an epoch hands on and what the next one takes up must
 * have the same.
 */
final class QueueDigest {
  private final SortedMap<String, String> lines = new TreeMap<>(Utf8Order.ASCENDING);

  static String of(Collection<Claim> queue) {
    QueueDigest digest = new QueueDigest();
    for (Claim claim : queue) {
      digest.add(claim.id(), claim.user(), claim.pool().id(), claim.units());
    }
    return digest.hash();
  }

  void add(String claim, String user, String pool, long units) {
    lines.put(
        claim,
        JsonObject.builder()
            .put("claim", claim)
            .put("user", user)
            .put("pool", pool)
            .put("units", Long.toString(units))
            .build()
            .canonical());
  }

  String hash() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String line : lines.values()) {
      hasher.putString(line, StandardCharsets.UTF_8).putByte((byte) '\n');
    }
    return hasher.hash().toString();
  }
}
