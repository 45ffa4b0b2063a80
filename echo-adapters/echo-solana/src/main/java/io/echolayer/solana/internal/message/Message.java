package io.echolayer.solana.internal.message;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the signers of a transaction sign: the accounts, the blockhash and the instructions, which
 * name accounts by their place. Accounts stand in the order signing and writable, signing,
 * writable, others; within that in the order of first use, the payer first. Immutable.
 */
public final class Message {
  private static final int VERSION_0 = 0x80;

  private final List<PublicKey> signers;
  private final int accounts;
  private final byte[] bytes;

  private Message(List<PublicKey> signers, int accounts, byte[] bytes) {
    this.signers = signers;
    this.accounts = accounts;
    this.bytes = bytes;
  }

  /**
   * A message that names every account in full.
   *
   * @param payer who pays the fee, and signs
   * @throws InvalidValueException if the accounts are more than 256
   */
  public static Message legacy(
      PublicKey payer, PublicKey blockhash, List<Instruction> instructions) {
    return compile(payer, blockhash, instructions, List.of(), false);
  }

  /**
   * A message of version 0, which names by one byte each account that one of {@code tables} holds,
   * unless it signs or is a program that is called.
   *
   * @param payer who pays the fee, and signs
   * @throws InvalidValueException if the accounts are more than 256
   */
  public static Message v0(
      PublicKey payer,
      PublicKey blockhash,
      List<Instruction> instructions,
      List<LookupTable> tables) {
    return compile(payer, blockhash, instructions, tables, true);
  }

  /** Those who must sign, in the order of their signatures; the payer first. */
  public List<PublicKey> signers() {
    return signers;
  }

  /** How many accounts the transaction locks, those that tables name included. */
  public int accounts() {
    return accounts;
  }

  /** What is signed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static Message compile(
      PublicKey payer,
      PublicKey blockhash,
      List<Instruction> instructions,
      List<LookupTable> tables,
      boolean isVersioned) {
    AccountKeys keys = AccountKeys.of(payer, instructions);
    List<TableLookup> lookups = new ArrayList<>();
    for (LookupTable table : tables) {
      TableLookup lookup = keys.moveTo(table);
      if (!lookup.isEmpty()) {
        lookups.add(lookup);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (isVersioned) {
      out.write(VERSION_0);
    }
    Map<PublicKey, Integer> places = places(keys.write(out), lookups);
    out.writeBytes(blockhash.bytes());
    CompactU16.write(instructions.size(), out);
    for (Instruction instruction : instructions) {
      write(instruction, places, out);
    }
    if (isVersioned) {
      CompactU16.write(lookups.size(), out);
      lookups.forEach(lookup -> lookup.write(out));
    }
    return new Message(keys.signers(), places.size(), out.toByteArray());
  }

  private static Map<PublicKey, Integer> places(List<PublicKey> inFull, List<TableLookup> lookups) {
    List<PublicKey> all = new ArrayList<>(inFull);
    lookups.forEach(lookup -> all.addAll(lookup.writable()));
    lookups.forEach(lookup -> all.addAll(lookup.readOnly()));
    if (all.size() > LookupTable.MAX_ADDRESSES) {
      throw new InvalidValueException(
          "accounts", "be at most " + LookupTable.MAX_ADDRESSES, all.size());
    }
    Map<PublicKey, Integer> places = new HashMap<>();
    for (PublicKey key : all) {
      places.put(key, places.size());
    }
    return places;
  }

  private static void write(
      Instruction instruction, Map<PublicKey, Integer> places, ByteArrayOutputStream out) {
    out.write(Objects.requireNonNull(places.get(instruction.program())));
    CompactU16.write(instruction.accounts().size(), out);
    for (AccountMeta account : instruction.accounts()) {
      out.write(Objects.requireNonNull(places.get(account.key())));
    }
    byte[] data = instruction.data();
    CompactU16.write(data.length, out);
    out.writeBytes(data);
  }
}
