package io.echolayer.rewards.ledger;

import static io.echolayer.rewards.ledger.BrokenEntryException.require;

import io.echolayer.core.chain.ChainHead;
import java.util.HashSet;
import java.util.Set;

/** Numbers without gaps, hashes that follow from each other, and every key once. */
final class ChainCheck {
  private final Set<String> keys = new HashSet<>();
  private ChainHead head = ChainHead.EMPTY;

  ChainHead head() {
    return head;
  }

  void take(LedgerEntry entry) {
    require("its number", head.number() + 1, entry.number());
    require("its previous hash", head.hash(), entry.previous());
    if (!entry.isGenuine()) {
      throw new BrokenEntryException(
          "its hash must be that of what it says, but was " + entry.hash());
    }
    if (!keys.add(entry.posting().key())) {
      throw new BrokenEntryException(
          "its key must be entered once, but was again: " + entry.posting().key());
    }
    head = entry.head();
  }
}
