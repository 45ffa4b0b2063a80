package io.echolayer.solana.internal.program;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Opens and fills tables of addresses. An address can be used from the slot after the one in which
 * it was added.
 */
public final class AddressLookupTable {
  /** The program's address. */
  public static final PublicKey KEY = PublicKey.of("AddressLookupTab1e1111111111111111111111111");

  /** As many new addresses as fit into one transaction with a single signer. */
  public static final int MAX_EXTENSION = 30;

  private static final int CREATE = 0;
  private static final int EXTEND = 2;

  private AddressLookupTable() {}

  /**
   * The address of the table that {@code authority} opens at {@code recentSlot}.
   *
   * @param recentSlot a slot among the last 512 that has a block
   */
  public static ProgramAddress address(PublicKey authority, long recentSlot) {
    byte[] slot =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(recentSlot).array();
    return ProgramAddress.find(KEY, List.of(authority.bytes(), slot));
  }

  /**
   * Opens the table of {@link #address}.
   *
   * @param authority may extend it
   * @param payer pays the deposit; signs
   */
  public static Instruction create(PublicKey authority, PublicKey payer, long recentSlot) {
    ProgramAddress table = address(authority, recentSlot);
    return new Instruction(
        KEY,
        List.of(
            AccountMeta.writable(table.address()),
            AccountMeta.readOnly(authority),
            AccountMeta.writableSigner(payer),
            AccountMeta.readOnly(SystemProgram.KEY)),
        new InstructionData(13).u32(CREATE).u64(recentSlot).u8(table.bump()).bytes());
  }

  /**
   * Adds addresses to a table.
   *
   * @param authority of the table; signs
   * @param payer pays the larger deposit; signs
   * @param addresses 1 to 30
   */
  public static Instruction extend(
      PublicKey table, PublicKey authority, PublicKey payer, List<PublicKey> addresses) {
    if (addresses.isEmpty() || addresses.size() > MAX_EXTENSION) {
      throw new InvalidValueException("addresses", "be 1 to " + MAX_EXTENSION, addresses.size());
    }
    InstructionData data =
        new InstructionData(12 + addresses.size() * PublicKey.LENGTH)
            .u32(EXTEND)
            .u64(addresses.size());
    addresses.forEach(data::key);
    return new Instruction(
        KEY,
        List.of(
            AccountMeta.writable(table),
            AccountMeta.signer(authority),
            AccountMeta.writableSigner(payer),
            AccountMeta.readOnly(SystemProgram.KEY)),
        data.bytes());
  }
}
