package io.echolayer.core.chain;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Where a chain stands: all that came before hangs on this hash. Publish it, and nobody can cut off
 * or rewrite what it covers without being found out.
 *
 * @param number of the last entry; 0 where there is none
 * @param hash of the last entry: 64 digits of lower-case hexadecimal
 */
public record ChainHead(long number, String hash) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Of a chain without entries: number 0, and 64 zeros for a hash. */
  public static final ChainHead EMPTY = new ChainHead(0, "0".repeat(64));

  public ChainHead {
    Require.atLeastZero("number", number);
    if (!HASH.matcher(hash).matches()) {
      throw new InvalidValueException("hash", "be 64 digits of lower-case hexadecimal", hash);
    }
  }

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

  /**
   * The entries that {@code contents} become when they follow this head, in order.
   *
   * @param next makes the entry that stands behind a head
   */
  public <C, E extends ChainEntry> List<E> followedBy(
      List<? extends C> contents, BiFunction<ChainHead, C, E> next) {
    List<E> entries = new ArrayList<>(contents.size());
    ChainHead head = this;
    for (C content : contents) {
      E entry = next.apply(head, content);
      entries.add(entry);
      head = entry.head();
    }
    return entries;
  }
}
