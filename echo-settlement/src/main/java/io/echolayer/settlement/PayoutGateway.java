package io.echolayer.settlement;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.SignatureStatus.Commitment;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reaches a chain for one treasury and one token. It decides nothing: who is paid, what is tried
 * again and what is given up is decided by those who call it, from what they have stored.
 *
 * <p>A payment takes two calls, so that it can be stored between them: {@link #sign} makes a
 * transaction and tells nobody, {@link #send} hands it to the chain. The same bytes may be sent any
 * number of times; a chain takes a signature once.
 *
 * <p>A chain that does not answer is a {@link GatewayUnavailableException}, which is never the same
 * as an empty answer. Implementations try again by themselves as long as that is sensible. They
 * need not be thread safe.
 */
public interface PayoutGateway {
  /**
   * The account that pays.
   *
   * @param units base units of the token that can be paid out
   * @param coins the chain's own coin, in its base units, for fees and rent
   * @param frozen whether the treasury's token account may not pay
   */
  record TreasuryAccount(Treasury treasury, long units, long coins, boolean frozen) {
    public TreasuryAccount {
      Require.atLeastZero("units", units);
      Require.atLeastZero("coins", coins);
    }
  }

  /**
   * A payment of the treasury to a wallet.
   *
   * @param units base units, at least 1
   * @param createsAccount whether the wallet's token account is made first, unless it is there
   */
  record TokenTransfer(Wallet wallet, long units, boolean createsAccount) {
    public TokenTransfer {
      Require.atLeastOne("units", units);
    }
  }

  /**
   * What a transaction costs beside what it pays, in base units of the chain's own coin.
   *
   * @param fee what the chain takes, the highest that may be charged
   * @param rent what is laid down for token accounts that the transaction makes
   */
  record TransactionCost(long fee, long rent) {
    /** Nothing. */
    public static final TransactionCost NONE = new TransactionCost(0, 0);

    public TransactionCost {
      Require.atLeastZero("fee", fee);
      Require.atLeastZero("rent", rent);
    }

    /**
     * Both together.
     *
     * @throws ArithmeticException beyond 64 bits
     */
    public TransactionCost plus(TransactionCost other) {
      return new TransactionCost(Math.addExact(fee, other.fee), Math.addExact(rent, other.rent));
    }

    /** Fee and rent together. */
    public long coins() {
      return Math.addExact(fee, rent);
    }
  }

  /** Whether a wallet can be paid in a token. */
  enum RecipientAccount {
    /** Its token account takes payments. */
    READY,
    /** It has no token account; one can be made in the transaction that pays it. */
    MISSING,
    /** Its token account is frozen: a transaction with a payment to it would fail as a whole. */
    FROZEN,
    /** Nobody can have the key of the address, such as one that is not on Solana's curve. */
    KEYLESS,
    /** What stands where its token account would be is something else. */
    FOREIGN
  }

  /**
   * How long a chain may take a transaction after it was signed.
   *
   * @param validity blocks for which it does, at least 1
   * @param margin blocks that the newest one may be ahead of what is finalized, when a transaction
   *     is signed
   * @param longest a node that promises validity for more blocks than this is not believed; at
   *     least {@code validity} and {@code margin} together
   */
  record Lifetime(long validity, long margin, long longest) {
    public Lifetime {
      if (validity < 1 || margin < 0 || longest < validity + margin) {
        throw new InvalidValueException(
            "validity, margin and longest",
            "be above 0, at least 0, and at least both together",
            validity + ", " + margin + ", " + longest);
      }
    }
  }

  /**
   * Statuses, and what the node that told them can know: a signature that is unseen here is in no
   * block from {@link #oldestHeight} to {@link #finalizedHeight}.
   *
   * @param finalizedHeight height of the last block that is final, told by the same node and before
   *     the statuses
   * @param oldestHeight height of the oldest block that the node can still look signatures up in; 0
   *     if it has them all
   * @param statuses in the order in which the signatures were asked for
   */
  record SignatureStatuses(
      long finalizedHeight, long oldestHeight, List<SignatureStatus> statuses) {
    public SignatureStatuses {
      Require.atLeastZero("finalizedHeight", finalizedHeight);
      Require.atLeastZero("oldestHeight", oldestHeight);
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * A transaction that touched the treasury's token account.
   *
   * @param memo what it carries, or null
   * @param at time of its block
   * @param failure why it moved nothing, or null
   */
  record TreasurySignature(
      String signature,
      @Nullable String memo,
      Instant at,
      Commitment commitment,
      @Nullable String failure) {
    public TreasurySignature {
      Names.id("signature", signature);
    }
  }

  /**
   * What a transaction moved out of the treasury's token account.
   *
   * @param paid base units that each wallet has more by it, at least 1, the treasury left out, in
   *     the order of addresses; empty if it paid nobody
   */
  record TreasuryTransaction(String signature, SortedMap<String, Long> paid) {
    public TreasuryTransaction {
      Names.id("signature", signature);
      SortedMap<String, Long> ordered = new TreeMap<>(Utf8Order.ASCENDING);
      ordered.putAll(paid);
      ordered.values().forEach(units -> Require.atLeastOne("units", (long) units));
      paid = Collections.unmodifiableSortedMap(ordered);
    }
  }

  /**
   * Whether a text is an address of the chain, as somebody to be paid or as a token. A pure
   * function of its argument: nothing is asked of the chain.
   */
  boolean isAddress(String text);

  /** How long the chain may take a transaction: a constant of the chain. */
  Lifetime lifetime();

  /**
   * The account that pays, as the chain has it now.
   *
   * @throws io.echolayer.core.InvalidValueException if there is no such token or account
   * @throws GatewayUnavailableException if there is no answer
   */
  TreasuryAccount treasury();

  /**
   * Whether wallets can be paid.
   *
   * @param wallets each with an {@linkplain #isAddress address of the chain}
   * @return an answer for each wallet, in the order asked
   * @throws GatewayUnavailableException if there is no answer
   */
  Map<Wallet, RecipientAccount> recipients(Collection<Wallet> wallets);

  /**
   * How many transfers, from the first on, go into one transaction together with a memo of {@link
   * PayoutMemo}. A pure function of its argument: nothing is asked of the chain.
   *
   * @param transfers at least one
   * @return at least 1
   */
  int fitting(List<TokenTransfer> transfers);

  /**
   * What one transaction would cost beside the tokens.
   *
   * @param transfers at least one, and no more than are {@linkplain #fitting fitting}
   * @throws GatewayUnavailableException if there is no answer
   */
  TransactionCost cost(List<TokenTransfer> transfers);

  /**
   * Makes and signs a transaction that makes all of {@code transfers} or none. Nothing is sent.
   *
   * @param transfers at least one, and no more than are {@linkplain #fitting fitting}
   * @param memo printable ASCII that the transaction carries for everyone to read
   * @throws GatewayUnavailableException if there is no answer that a signature can rely on
   */
  SignedTransaction sign(List<TokenTransfer> transfers, String memo);

  /**
   * Hands a transaction to the chain. When it returns, a node has taken the bytes; whether the
   * chain will is another matter.
   *
   * @param transaction as {@link #sign} made it, or as it was read back from where it was stored
   * @throws TransactionRefusedException if a node tried the transaction and says that it would
   *     fail; nothing follows from that about earlier sends
   * @throws GatewayUnavailableException if there is no answer: the chain may have taken it or not,
   *     and the same bytes may be sent again
   */
  void send(SignedTransaction transaction);

  /**
   * What has become of signatures.
   *
   * @param signatures any number, none included
   * @return a status for each, in the order asked, and the heights that they hold for: one node
   *     first told the heights and was then asked about all signatures, in all blocks that it has
   * @throws GatewayUnavailableException if there is no answer
   */
  SignatureStatuses statuses(List<String> signatures);

  /**
   * The signatures that touched the treasury's token account, the oldest first.
   *
   * @param from signatures of blocks before this instant are left out
   * @throws GatewayUnavailableException if there is no answer
   */
  List<TreasurySignature> history(Instant from);

  /**
   * What transactions moved.
   *
   * @param signatures of {@link #history}
   * @return a transaction for each, in the order asked
   * @throws GatewayUnavailableException if there is no answer
   */
  List<TreasuryTransaction> transactions(List<String> signatures);
}
