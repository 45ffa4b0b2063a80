package io.echolayer.solana.payout;

import com.google.common.collect.Lists;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.PayoutGateway.Lifetime;
import io.echolayer.settlement.PayoutGateway.RecipientAccount;
import io.echolayer.settlement.PayoutGateway.SignatureStatuses;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutGateway.TransactionCost;
import io.echolayer.settlement.PayoutGateway.TreasuryAccount;
import io.echolayer.settlement.PayoutGateway.TreasurySignature;
import io.echolayer.settlement.PayoutGateway.TreasuryTransaction;
import io.echolayer.settlement.SignatureStatus;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.settlement.Treasury;
import io.echolayer.solana.internal.message.LookupTable;
import io.echolayer.solana.internal.message.Message;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.rpc.Account;
import io.echolayer.solana.internal.rpc.Broadcast;
import io.echolayer.solana.internal.rpc.ChainPosition;
import io.echolayer.solana.internal.rpc.LatestBlockhash;
import io.echolayer.solana.internal.rpc.RecentBlockhash;
import io.echolayer.solana.internal.rpc.RpcClient;
import io.echolayer.solana.internal.rpc.RpcNode;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pays a token of the two token programs from a treasury on Solana. Not thread safe. */
public final class SolanaPayoutGateway implements PayoutGateway {
  private static final long FEE_OF_SIGNATURE = 5000;
  private static final long MICRO = 1_000_000;

  /** A node that promises more blocks than this is not believed. */
  private static final long LONGEST_LIFE = 1000;

  private final RpcClient rpc;
  private final Signer signer;
  private final Token token;
  private final PayoutOptions options;
  private final PayoutMessages messages;
  private final RecentBlockhash blockhashes;
  private final TreasuryHistory history;
  private final long deposit;
  private final long ownDeposit;

  private SolanaPayoutGateway(
      RpcClient rpc,
      Signer signer,
      Token token,
      PayoutOptions options,
      List<LookupTable> tables,
      InstantSource clock) {
    this.rpc = rpc;
    this.signer = signer;
    this.token = token;
    this.options = options;
    this.messages = new PayoutMessages(token, signer.publicKey(), options, tables);
    this.blockhashes = new RecentBlockhash(rpc, clock);
    this.history =
        new TreasuryHistory(rpc, signer.publicKey(), messages.treasuryAccount(), token.mint());
    this.deposit = rpc.answer(node -> node.minimumBalance(token.accountSize()));
    this.ownDeposit = rpc.answer(node -> node.minimumBalance(0));
  }

  /**
   * The gateway of a treasury.
   *
   * @param nodes that are asked
   * @param signer whose wallet pays, from its associated token account, fees and deposits included
   * @param mint of the token
   * @param clock tells when a blockhash is old
   * @throws InvalidValueException if {@code mint} is not the mint of a token whose transfers arrive
   *     in full, an option's lookup table is none, or transfers are to be batched and the chain's
   *     token program does not know batches
   * @throws GatewayUnavailableException if no node answers
   */
  public static SolanaPayoutGateway open(
      SolanaNodes nodes,
      Signer signer,
      PublicKey mint,
      PayoutOptions options,
      InstantSource clock) {
    RpcClient rpc = RpcClient.of(nodes);
    List<PublicKey> keys = new ArrayList<>(options.lookupTables());
    keys.add(mint);
    List<@Nullable Account> accounts = accounts(rpc, keys);
    List<LookupTable> tables = new ArrayList<>();
    for (int i = 0; i < options.lookupTables().size(); i++) {
      tables.add(
          LookupTable.read(
              keys.get(i), present("lookup table", keys.get(i), accounts.get(i)).data()));
    }
    Token token = Token.read(mint, present("mint", mint, accounts.get(keys.size() - 1)));
    if (options.batchesTransfers()) {
      BatchTrial.require(rpc, signer.publicKey(), token);
    }
    return new SolanaPayoutGateway(rpc, signer, token, options, tables, clock);
  }

  /** Whether a text is a 32-byte public key in base58. */
  @Override
  public boolean isAddress(String text) {
    return PublicKey.isOne(text);
  }

  /**
   * Blockhashes are valid for {@value RecentBlockhash#MAX_AGE} blocks, and the newest block is some
   * 32 ahead of the last that is finalized; a node may be some 118 more behind.
   */
  @Override
  public Lifetime lifetime() {
    return new Lifetime(RecentBlockhash.MAX_AGE, RecentBlockhash.MAX_AGE, LONGEST_LIFE);
  }

  /** As the port says; what the treasury's wallet must keep is no part of {@code coins}. */
  @Override
  public TreasuryAccount treasury() {
    PublicKey wallet = signer.publicKey();
    PublicKey own = messages.treasuryAccount();
    List<@Nullable Account> accounts = accounts(rpc, List.of(wallet, own, token.mint()));
    Token now = Token.read(token.mint(), present("mint", token.mint(), accounts.get(2)));
    @Nullable TokenAccount pays =
        TokenAccount.read(now, present("the treasury's token account", own, accounts.get(1)));
    if (pays == null || !pays.owner().equals(wallet)) {
      throw new InvalidValueException(
          "the treasury's token account", "belong to " + wallet, own + ", which does not");
    }
    @Nullable Account coins = accounts.get(0);
    return new TreasuryAccount(
        new Treasury(now.mint().toString(), now.decimals(), wallet.toString()),
        pays.units() < 0 ? Long.MAX_VALUE : pays.units(),
        coins == null ? 0 : Math.max(0, coins.lamports() - ownDeposit),
        pays.isFrozen());
  }

  /**
   * As the port says. {@code FOREIGN} also is a token account that somebody else may spend from or
   * that demands a memo right before each transfer, and the treasury's own.
   */
  @Override
  public Map<Wallet, RecipientAccount> recipients(Collection<Wallet> wallets) {
    Map<Wallet, RecipientAccount> answers = new LinkedHashMap<>();
    List<Wallet> payable = new ArrayList<>();
    for (Wallet wallet : wallets) {
      PublicKey key = wallet.key();
      boolean isOnCurve = key.isOnCurve();
      answers.put(wallet, isOnCurve ? RecipientAccount.FOREIGN : RecipientAccount.KEYLESS);
      if (isOnCurve && !key.equals(signer.publicKey())) {
        payable.add(wallet);
      }
    }
    for (List<Wallet> some : Lists.partition(payable, RpcNode.MAX_ACCOUNTS)) {
      List<@Nullable Account> accounts =
          accounts(rpc, some.stream().map(messages::account).toList());
      for (int i = 0; i < some.size(); i++) {
        answers.put(some.get(i), recipient(some.get(i), accounts.get(i)));
      }
    }
    return Collections.unmodifiableMap(answers);
  }

  @Override
  public int fitting(List<TokenTransfer> transfers) {
    return messages.fitting(transfers);
  }

  @Override
  public TransactionCost cost(List<TokenTransfer> transfers) {
    long budget = Math.multiplyExact(options.computeUnitPrice(), messages.computeUnits(transfers));
    return new TransactionCost(
        FEE_OF_SIGNATURE + Math.floorDiv(budget + MICRO - 1, MICRO),
        deposit * PayoutMessages.creations(transfers));
  }

  @Override
  public SignedTransaction sign(List<TokenTransfer> transfers, String memo) {
    LatestBlockhash blockhash = blockhashes.current();
    Message message = messages.message(transfers, memo, blockhash.blockhash());
    Transaction transaction = Transaction.sign(message, List.of(signer));
    return SignedTransaction.of(
        transaction.signature().toString(), transaction.bytes(), blockhash.lastValidBlockHeight());
  }

  @Override
  public void send(SignedTransaction transaction) {
    Broadcast.send(rpc, transaction);
  }

  @Override
  public SignatureStatuses statuses(List<String> signatures) {
    return rpc.answer(node -> statuses(node, signatures));
  }

  @Override
  public List<TreasurySignature> history(Instant from) {
    return history.since(from);
  }

  @Override
  public List<TreasuryTransaction> transactions(List<String> signatures) {
    return signatures.stream().map(history::transaction).toList();
  }

  private RecipientAccount recipient(Wallet wallet, @Nullable Account account) {
    if (account == null || isUnopened(account)) {
      return RecipientAccount.MISSING;
    }
    @Nullable TokenAccount there = TokenAccount.read(token, account);
    if (there == null || !there.owner().equals(wallet.key()) || there.demandsMemo()) {
      return RecipientAccount.FOREIGN;
    }
    return there.isFrozen() ? RecipientAccount.FROZEN : RecipientAccount.READY;
  }

  /** Whether it holds nothing but coins that somebody sent there. */
  private static boolean isUnopened(Account account) {
    return account.owner().equals(SystemProgram.KEY) && account.data().length == 0;
  }

  /**
   * The height is the lower of two answers and the statuses must come from a node that has seen at
   * least its slot: behind one address there may be several nodes.
   */
  private static SignatureStatuses statuses(RpcNode node, List<String> signatures) {
    ChainPosition position = node.position(Commitment.FINALIZED);
    long height = Math.min(position.blockHeight(), node.blockHeight(Commitment.FINALIZED));
    long oldest = node.oldestHeight();
    List<SignatureStatus> statuses = new ArrayList<>();
    for (List<String> some : Lists.partition(signatures, RpcNode.MAX_STATUSES)) {
      statuses.addAll(node.statuses(some, position.slot()));
    }
    return new SignatureStatuses(height, oldest, statuses);
  }

  private static List<@Nullable Account> accounts(RpcClient rpc, List<PublicKey> keys) {
    return rpc.answer(node -> node.accounts(keys));
  }

  private static Account present(String what, PublicKey key, @Nullable Account account) {
    if (account == null) {
      throw new InvalidValueException(
          what, "be on the chain", key, "See that it is the right address, and the right chain.");
    }
    return account;
  }
}
