package io.echolayer.solana.internal.message;

import io.echolayer.core.key.PublicKey;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts of a message while it is put together, in the order of first use. */
final class AccountKeys {
  private final Map<PublicKey, Use> uses;
  private final List<PublicKey> signers;

  private AccountKeys(Map<PublicKey, Use> uses) {
    this.uses = uses;
    List<PublicKey> found = new ArrayList<>(select(true, true));
    found.addAll(select(true, false));
    this.signers = List.copyOf(found);
  }

  static AccountKeys of(PublicKey payer, List<Instruction> instructions) {
    Map<PublicKey, Use> uses = new LinkedHashMap<>();
    uses.put(payer, new Use(true, true, false));
    for (Instruction instruction : instructions) {
      uses.merge(instruction.program(), new Use(false, false, true), Use::and);
      for (AccountMeta account : instruction.accounts()) {
        uses.merge(
            account.key(), new Use(account.isSigner(), account.isWritable(), false), Use::and);
      }
    }
    return new AccountKeys(uses);
  }

  List<PublicKey> signers() {
    return signers;
  }

  /** Takes out the accounts that {@code table} can name. */
  TableLookup moveTo(LookupTable table) {
    List<PublicKey> writable = movable(table, true);
    List<PublicKey> readOnly = movable(table, false);
    writable.forEach(uses::remove);
    readOnly.forEach(uses::remove);
    return new TableLookup(table, writable, readOnly);
  }

  /** Writes the header and the accounts named in full, and returns these. */
  List<PublicKey> write(ByteArrayOutputStream out) {
    List<PublicKey> all = new ArrayList<>(signers);
    all.addAll(select(false, true));
    List<PublicKey> readOnly = select(false, false);
    all.addAll(readOnly);
    out.write(signers.size());
    out.write(select(true, false).size());
    out.write(readOnly.size());
    CompactU16.write(all.size(), out);
    all.forEach(key -> out.writeBytes(key.bytes()));
    return all;
  }

  private List<PublicKey> movable(LookupTable table, boolean isWritable) {
    return uses.entrySet().stream()
        .filter(use -> use.getValue().isMovable() && use.getValue().isWritable() == isWritable)
        .map(Map.Entry::getKey)
        .filter(table::holds)
        .toList();
  }

  private List<PublicKey> select(boolean isSigner, boolean isWritable) {
    return uses.entrySet().stream()
        .filter(use -> use.getValue().isSigner() == isSigner)
        .filter(use -> use.getValue().isWritable() == isWritable)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How the instructions together use an account. */
  private record Use(boolean isSigner, boolean isWritable, boolean isCalled) {
    Use and(Use other) {
      return new Use(
          isSigner || other.isSigner, isWritable || other.isWritable, isCalled || other.isCalled);
    }

    boolean isMovable() {
      return !isSigner && !isCalled;
    }
  }
}
