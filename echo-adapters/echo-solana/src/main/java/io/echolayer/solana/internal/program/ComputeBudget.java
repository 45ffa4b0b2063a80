package io.echolayer.solana.internal.program;

import io.echolayer.core.internal.Require;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.Instruction;
import java.util.List;

/** What a transaction may compute, and what it pays to be preferred. */
public final class ComputeBudget {
  /** The program's address. */
  public static final PublicKey KEY = PublicKey.of("ComputeBudget111111111111111111111111111111");

  /** The most compute units of a transaction. */
  public static final int MAX_UNITS = 1_400_000;

  private static final int SET_UNIT_LIMIT = 2;
  private static final int SET_UNIT_PRICE = 3;

  private ComputeBudget() {}

  /**
   * Bounds the transaction's compute units.
   *
   * @param units 0 to 1,400,000
   */
  public static Instruction unitLimit(int units) {
    Require.atLeastZero("compute units", (long) units);
    return new Instruction(
        KEY, List.of(), new InstructionData(5).u8(SET_UNIT_LIMIT).u32(units).bytes());
  }

  /**
   * Offers a priority fee.
   *
   * @param microLamports for each unit of the limit, ≥ 0
   */
  public static Instruction unitPrice(long microLamports) {
    return new Instruction(
        KEY,
        List.of(),
        new InstructionData(9)
            .u8(SET_UNIT_PRICE)
            .u64(Require.atLeastZero("compute unit price", microLamports))
            .bytes());
  }
}
