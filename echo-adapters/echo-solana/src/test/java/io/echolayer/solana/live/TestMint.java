package io.echolayer.solana.live;

import com.google.common.collect.Lists;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.SignatureStatus;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.settlement.SignedTransaction;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import io.echolayer.solana.internal.message.Message;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.Account;
import io.echolayer.solana.internal.rpc.Broadcast;
import io.echolayer.solana.internal.rpc.LatestBlockhash;
import io.echolayer.solana.internal.rpc.RpcClient;
import io.echolayer.solana.internal.rpc.RpcNode;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A token of which the payer is the authority, for a chain of the tests. */
public final class TestMint {
  private static final int MINT_SIZE = 82;

  private final RpcClient rpc;
  private final Signer payer;
  private final TokenProgram program;
  private final PublicKey mint;

  private TestMint(RpcClient rpc, Signer payer, TokenProgram program, PublicKey mint) {
    this.rpc = rpc;
    this.payer = payer;
    this.program = program;
    this.mint = mint;
  }

  /** Makes a token whose accounts the payer may freeze, and the payer's account with some of it. */
  public static TestMint create(
      SolanaNodes nodes, Signer payer, TokenProgram program, int decimals, long units) {
    Signer mint = Signer.ofSeed(seed(System.nanoTime()));
    TestMint made = new TestMint(RpcClient.of(nodes), payer, program, mint.publicKey());
    byte[] key = payer.publicKey().bytes();
    ByteBuffer initialize = ByteBuffer.allocate(67).put((byte) 20).put((byte) decimals).put(key);
    initialize.put((byte) 1).put(key);
    made.run(
        List.of(
            SystemProgram.createAccount(
                payer.publicKey(),
                mint.publicKey(),
                made.rpc.answer(node -> node.minimumBalance(MINT_SIZE)),
                MINT_SIZE,
                program.key()),
            new Instruction(
                program.key(),
                List.of(AccountMeta.writable(mint.publicKey())),
                initialize.array())),
        payer,
        mint);
    made.open(payer.publicKey());
    made.mint(payer.publicKey(), units);
    return made;
  }

  public PublicKey key() {
    return mint;
  }

  public PublicKey account(PublicKey wallet) {
    return AssociatedToken.account(wallet, program, mint);
  }

  /** Opens a wallet's account. */
  public void open(PublicKey wallet) {
    run(
        List.of(
            AssociatedToken.createIdempotent(
                payer.publicKey(), account(wallet), wallet, program, mint)),
        payer);
  }

  /** Makes new units in a wallet's account. */
  public void mint(PublicKey wallet, long units) {
    run(
        List.of(
            new Instruction(
                program.key(),
                List.of(
                    AccountMeta.writable(mint),
                    AccountMeta.writable(account(wallet)),
                    AccountMeta.signer(payer.publicKey())),
                ByteBuffer.allocate(9)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 7)
                    .putLong(units)
                    .array())),
        payer);
  }

  /** Freezes a wallet's account. */
  public void freeze(PublicKey wallet) {
    run(
        List.of(
            new Instruction(
                program.key(),
                List.of(
                    AccountMeta.writable(account(wallet)),
                    AccountMeta.readOnly(mint),
                    AccountMeta.signer(payer.publicKey())),
                new byte[] {10})),
        payer);
  }

  /** Gives a wallet's account to another owner. */
  public void giveAway(Signer wallet, PublicKey other) {
    run(
        List.of(
            new Instruction(
                program.key(),
                List.of(
                    AccountMeta.writable(account(wallet.publicKey())),
                    AccountMeta.signer(wallet.publicKey())),
                ByteBuffer.allocate(35)
                    .put((byte) 6)
                    .put((byte) 2)
                    .put((byte) 1)
                    .put(other.bytes())
                    .array())),
        payer,
        wallet);
  }

  /** Runs instructions and waits until they are confirmed; the first signer pays. */
  public void run(List<Instruction> instructions, Signer... signers) {
    LatestBlockhash blockhash = rpc.answer(RpcNode::latestBlockhash);
    Transaction transaction =
        Transaction.sign(
            Message.legacy(signers[0].publicKey(), blockhash.blockhash(), instructions),
            List.of(signers));
    String signature = transaction.signature().toString();
    Broadcast.send(rpc, new SignedTransaction(signature, transaction.base64(), 0));
    while (true) {
      SignatureStatus status = rpc.answer(node -> node.statuses(List.of(signature), 0)).get(0);
      if (status.failure() != null) {
        throw new AssertionError(status);
      }
      if (status.commitment().compareTo(Commitment.CONFIRMED) >= 0) {
        return;
      }
    }
  }

  /** Units that each wallet's account has; 0 without one. */
  public Map<Wallet, Long> balances(List<Wallet> wallets) {
    Map<Wallet, Long> balances = new HashMap<>();
    for (List<Wallet> some : Lists.partition(wallets, RpcNode.MAX_ACCOUNTS)) {
      List<PublicKey> keys = some.stream().map(wallet -> account(wallet.key())).toList();
      List<Account> accounts = rpc.answer(node -> node.accounts(keys));
      for (int i = 0; i < some.size(); i++) {
        Account account = accounts.get(i);
        balances.put(
            some.get(i),
            account == null
                ? 0
                : ByteBuffer.wrap(account.data()).order(ByteOrder.LITTLE_ENDIAN).getLong(64));
      }
    }
    return balances;
  }

  /** The wallets' signers of a seed. */
  public static Signer wallet(long seed) {
    return Signer.ofSeed(seed(seed));
  }

  private static byte[] seed(long seed) {
    byte[] bytes = new byte[Signer.SEED_LENGTH];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
