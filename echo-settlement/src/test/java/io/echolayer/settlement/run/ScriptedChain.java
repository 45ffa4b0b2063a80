package io.echolayer.settlement.run;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.SignatureStatus.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chain as it truly is, whatever its nodes say: a transaction lands in one block at most, in none
 * above the height up to which its blockhash is valid, and what is not final may be dropped.
 */
final class ScriptedChain {
  static final long VALIDITY = 150;
  static final long FINALITY = 32;
  static final Instant GENESIS = Instant.parse("2026-01-11T00:00:00Z");

  /** A transaction in a block. */
  record Landed(String signature, ScriptedTransaction transaction, long height, String failure) {}

  private record Queued(ScriptedTransaction transaction, long from) {}

  final Map<String, RecipientAccount> accounts = new HashMap<>();
  private final Map<String, Landed> landed = new LinkedHashMap<>();
  private final List<Queued> queue = new ArrayList<>();
  private long tip = 1000;
  long treasury = Long.MAX_VALUE / 2;
  long lamports = Long.MAX_VALUE / 2;
  int decimals = 9;
  boolean treasuryFrozen;

  long tip() {
    return tip;
  }

  long finalized() {
    return tip - FINALITY;
  }

  Instant time() {
    return timeOf(tip);
  }

  Instant timeOf(long height) {
    return GENESIS.plusMillis(height * 400);
  }

  /** A node passes a transaction on; leaders see it from a height on. */
  void queue(ScriptedTransaction transaction, long from) {
    queue.add(new Queued(transaction, from));
  }

  void advance(long blocks) {
    for (long i = 0; i < blocks; i++) {
      tip++;
      for (Queued queued : List.copyOf(queue)) {
        if (queued.from() <= tip) {
          queue.remove(queued);
          land(queued.transaction());
        }
      }
    }
  }

  private void land(ScriptedTransaction transaction) {
    if (tip > transaction.validTo() || landed.containsKey(transaction.signature())) {
      return;
    }
    String failure = failure(transaction);
    landed.put(
        transaction.signature(), new Landed(transaction.signature(), transaction, tip, failure));
    if (failure.isEmpty()) {
      treasury -= transaction.units();
    }
  }

  String failure(ScriptedTransaction transaction) {
    for (String wallet : transaction.paid().keySet()) {
      if (account(wallet) == RecipientAccount.FROZEN) {
        return "account " + wallet + " is frozen";
      }
    }
    return transaction.units() > treasury ? "insufficient funds" : "";
  }

  RecipientAccount account(String wallet) {
    return accounts.getOrDefault(wallet, RecipientAccount.READY);
  }

  /**
   * Drops the newest blocks, as many as are not final at most.
   *
   * @param queuedAgain whether the transactions in them may land again
   */
  void fork(long blocks, boolean queuedAgain) {
    long kept = Math.max(finalized(), tip - blocks);
    for (Landed dropped : List.copyOf(landed.values())) {
      if (dropped.height() > kept) {
        landed.remove(dropped.signature());
        treasury += dropped.failure().isEmpty() ? dropped.transaction().units() : 0;
        if (queuedAgain) {
          queue(dropped.transaction(), tip + 1);
        }
      }
    }
  }

  /** Those in blocks up to a height, in order. */
  Collection<Landed> upTo(long height) {
    return landed.values().stream().filter(l -> l.height() <= height).toList();
  }

  Commitment commitment(String signature, long asOf) {
    Landed found = landed.get(signature);
    if (found == null || found.height() > asOf) {
      return Commitment.UNSEEN;
    }
    long depth = asOf - found.height();
    return depth >= FINALITY
        ? Commitment.FINALIZED
        : depth >= 2 ? Commitment.CONFIRMED : Commitment.PROCESSED;
  }

  /** Somebody rewrites history: a transaction was never there. */
  void forget(String signature) {
    landed.remove(signature);
  }

  /** Somebody rewrites history: a transaction paid a wallet another amount. */
  void change(String signature, String wallet, long units) {
    Landed before = landed.get(signature);
    before.transaction().paid().put(wallet, units);
  }

  Landed landed(String signature) {
    return landed.get(signature);
  }

  /** Units that all wallets have. */
  long paid() {
    return balances().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What wallets have, once nothing can land any more. */
  Map<Wallet, Long> balances() {
    Map<Wallet, Long> balances = new HashMap<>();
    for (Landed l : landed.values()) {
      if (l.failure().isEmpty()) {
        new TreeMap<>(l.transaction().paid())
            .forEach((wallet, units) -> balances.merge(new Wallet(wallet), units, Math::addExact));
      }
    }
    return balances;
  }
}
