package io.echolayer.core.store;

import io.echolayer.core.internal.text.Names;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Nonces of one process; a restart forgets them. Memory grows with those that are not yet over. */
public final class InMemoryNonces implements NonceStore {
  private final Set<String> used = new HashSet<>();
  private final Queue<Use> ends = new PriorityQueue<>(Comparator.comparing(Use::until));

  /** A store that has seen no nonce. */
  public InMemoryNonces() {}

  @Override
  public synchronized boolean use(String nonce, Instant until, Instant now) {
    Names.id("nonce", nonce);
    while (!ends.isEmpty() && !ends.element().until().isAfter(now)) {
      used.remove(ends.remove().nonce());
    }
    if (!used.add(nonce)) {
      return false;
    }
    ends.add(new Use(nonce, until));
    return true;
  }

  private record Use(String nonce, Instant until) {}
}
