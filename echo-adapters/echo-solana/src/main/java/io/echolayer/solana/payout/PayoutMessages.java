package io.echolayer.solana.payout;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.solana.internal.message.Instruction;
import io.echolayer.solana.internal.message.LookupTable;
import io.echolayer.solana.internal.message.Message;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.ComputeBudget;
import io.echolayer.solana.internal.program.Memo;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts transfers into messages: the compute budget, for each transfer the account where it is
 * missing and then the transfer, and the memo. A batch of transfers stands behind all new accounts.
 */
final class PayoutMessages {
  /** The most accounts that one transaction may lock. */
  private static final int MAX_LOCKS = 64;

  /** The most instructions that run in one transaction, those that programs call included. */
  private static final int MAX_TRACE = 64;

  /** What opening an account runs: itself, and at most six calls (of an account with a balance). */
  private static final int CREATION_TRACE = 7;

  /** Compute units, generous: what is not used costs nothing without a price. */
  private static final int UNITS_OF_MEMO = 60_000;

  private static final int UNITS_OF_TRANSFER = 15_000;

  /** Programs that know batches use fewer: some 210, the newer one some 1,500. */
  private static final int UNITS_OF_BATCHED_TRANSFER = 5_000;

  private static final int UNITS_OF_CREATION = 60_000;

  private static final int CACHED_ACCOUNTS = 100_000;
  private static final String SAMPLE_MEMO = "0".repeat(PayoutMemo.LENGTH);

  private final Token token;
  private final PublicKey treasury;
  private final PayoutOptions options;
  private final List<LookupTable> tables;
  private final PublicKey treasuryAccount;
  private final LoadingCache<Wallet, PublicKey> accounts;

  PayoutMessages(Token token, PublicKey treasury, PayoutOptions options, List<LookupTable> tables) {
    this.token = token;
    this.treasury = treasury;
    this.options = options;
    this.tables = List.copyOf(tables);
    this.treasuryAccount = account(token, treasury);
    this.accounts =
        CacheBuilder.newBuilder()
            .maximumSize(CACHED_ACCOUNTS)
            .build(CacheLoader.from(wallet -> account(token, wallet.key())));
  }

  /** The token account of a wallet. */
  PublicKey account(Wallet wallet) {
    return accounts.getUnchecked(wallet);
  }

  /** The token account that pays. */
  PublicKey treasuryAccount() {
    return treasuryAccount;
  }

  /** How many of the first transfers go into one transaction, at least 1. */
  int fitting(List<TokenTransfer> transfers) {
    int fits = 1;
    int tooMany = Math.min(transfers.size() + 1, MAX_LOCKS);
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) >>> 1;
      if (fits(transfers.subList(0, middle))) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return fits;
  }

  Message message(List<TokenTransfer> transfers, String memo, PublicKey blockhash) {
    List<Instruction> instructions = instructions(transfers, memo);
    Message legacy = Message.legacy(treasury, blockhash, instructions);
    if (tables.isEmpty()) {
      return legacy;
    }
    Message v0 = Message.v0(treasury, blockhash, instructions, tables);
    return Transaction.size(v0) < Transaction.size(legacy) ? v0 : legacy;
  }

  /** The compute units that the transaction asks for. */
  int computeUnits(List<TokenTransfer> transfers) {
    int each = options.batchesTransfers() ? UNITS_OF_BATCHED_TRANSFER : UNITS_OF_TRANSFER;
    int units = UNITS_OF_MEMO + transfers.size() * each;
    return Math.min(ComputeBudget.MAX_UNITS, units + creations(transfers) * UNITS_OF_CREATION);
  }

  /** Transfers that come with a new account. */
  static int creations(List<TokenTransfer> transfers) {
    return (int) transfers.stream().filter(TokenTransfer::createsAccount).count();
  }

  private boolean fits(List<TokenTransfer> transfers) {
    Message message = message(transfers, SAMPLE_MEMO, treasury);
    int calls = options.batchesTransfers() ? 1 : transfers.size();
    int trace = 3 + calls + creations(transfers) * CREATION_TRACE;
    return Transaction.size(message) <= Transaction.MAX_SIZE
        && message.accounts() <= MAX_LOCKS
        && trace <= MAX_TRACE;
  }

  private List<Instruction> instructions(List<TokenTransfer> transfers, String memo) {
    List<Instruction> instructions = new ArrayList<>();
    instructions.add(ComputeBudget.unitLimit(computeUnits(transfers)));
    if (options.computeUnitPrice() > 0) {
      instructions.add(ComputeBudget.unitPrice(options.computeUnitPrice()));
    }
    List<Instruction> batch = new ArrayList<>();
    for (TokenTransfer transfer : transfers) {
      if (transfer.createsAccount()) {
        instructions.add(creation(transfer.wallet()));
      }
      (options.batchesTransfers() ? batch : instructions).add(payment(transfer));
    }
    if (!batch.isEmpty()) {
      instructions.add(token.program().batch(batch));
    }
    instructions.add(Memo.of(treasury, memo));
    return instructions;
  }

  private Instruction creation(Wallet wallet) {
    return AssociatedToken.createIdempotent(
        treasury, account(wallet), wallet.key(), token.program(), token.mint());
  }

  private Instruction payment(TokenTransfer transfer) {
    return token
        .program()
        .transferChecked(
            treasuryAccount,
            token.mint(),
            account(transfer.wallet()),
            treasury,
            transfer.units(),
            token.decimals());
  }

  private static PublicKey account(Token token, PublicKey wallet) {
    return AssociatedToken.account(wallet, token.program(), token.mint());
  }
}
