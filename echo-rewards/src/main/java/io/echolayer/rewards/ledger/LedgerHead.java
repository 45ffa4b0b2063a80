package io.echolayer.rewards.ledger;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a ledger stands: all that came before hangs on this hash. Publish it, and nobody can cut
 * off or rewrite what it covers without being found out.
 *
 * @param number of the last entry; 0 where there is none
 * @param hash of the last entry, in lower-case hexadecimal
 */
public record LedgerHead(long number, String hash) {
  /** Of a ledger without entries: number 0, and 64 zeros for a hash. */
  public static final LedgerHead EMPTY = new LedgerHead(0, "0".repeat(64));

  /**
   * The hash of what follows: SHA-256 over the 32 bytes of this {@link #hash} and the UTF-8 bytes
   * of {@code canonical}, in lower-case hexadecimal.
   */
  public String hashOfNext(String canonical) {
    return Hashing.sha256()
        .newHasher()
        .putBytes(HashCode.fromString(hash).asBytes())
        .putString(canonical, StandardCharsets.UTF_8)
        .hash()
        .toString();
  }

  /** The entries that {@code postings} become when they follow this one, in order. */
  public List<LedgerEntry> followedBy(List<Posting> postings) {
    List<LedgerEntry> entries = new ArrayList<>(postings.size());
    LedgerHead head = this;
    for (Posting posting : postings) {
      LedgerEntry next = LedgerEntry.following(head, posting);
      entries.add(next);
      head = next.head();
    }
    return entries;
  }
}
