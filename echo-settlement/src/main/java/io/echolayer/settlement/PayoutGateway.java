package io.echolayer.settlement;

import io.echolayer.rewards.event.Wallet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
   * The account that pays, as the chain has it now.
   *
   * @throws io.echolayer.core.InvalidValueException if there is no such token or account
   * @throws GatewayUnavailableException if there is no answer
   */
  TreasuryAccount treasury();

  /**
   * Whether wallets can be paid.
   *
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
