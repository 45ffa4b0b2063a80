package io.echolayer.rewards.ledger;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * SHA-256 over what an epoch enters behind its opening, corrections left out: for each posting, in
 * order, its canonical JSON and a line feed. The opening states it, so that an epoch that was cut
 * off can only be finished as it was begun.
 */
final class PlanDigest {
  private final Hasher hasher = Hashing.sha256().newHasher();

  void add(Posting posting) {
    hasher.putString(posting.json(), StandardCharsets.UTF_8).putByte((byte) '\n');
  }

  /** The digest; nothing can be added any more. */
  String hash() {
    return hasher.hash().toString();
  }
}
