package io.echolayer.layer;

import com.google.common.hash.Hashing;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chain in memory that keeps its word. A block passes with every question about signatures; what
 * was sent before is then in it, and final at once. The same calls give the same signatures.
 */
public final class PretendChain implements PayoutGateway {
  private static final long BLOCKS = 150;

  private final int decimals;
  private final Map<String, Transaction> signed = new LinkedHashMap<>();
  private final Map<String, Transaction> sent = new LinkedHashMap<>();
  private final Map<String, Transaction> landed = new LinkedHashMap<>();
  private long height = 1000;

  /** A chain whose token has so many decimals. */
  public PretendChain(int decimals) {
    this.decimals = decimals;
  }

  /** What each wallet got, in base units, by address. */
  public SortedMap<String, Long> paid() {
    SortedMap<String, Long> paid = new TreeMap<>();
    for (Transaction transaction : landed.values()) {
      transaction.paid().forEach((wallet, units) -> paid.merge(wallet, units, Math::addExact));
    }
    return paid;
  }

  @Override
  public boolean isAddress(String text) {
    return true;
  }

  @Override
  public Lifetime lifetime() {
    return new Lifetime(BLOCKS, BLOCKS, 2 * BLOCKS);
  }

  @Override
  public TreasuryAccount treasury() {
    return new TreasuryAccount(
        new Treasury(
            "So11111111111111111111111111111111111111112",
            decimals,
            "8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR"),
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false);
  }

  @Override
  public Map<Wallet, RecipientAccount> recipients(Collection<Wallet> wallets) {
    Map<Wallet, RecipientAccount> answers = new LinkedHashMap<>();
    wallets.forEach(wallet -> answers.put(wallet, RecipientAccount.READY));
    return answers;
  }

  @Override
  public int fitting(List<TokenTransfer> transfers) {
    return Math.min(2, transfers.size());
  }

  @Override
  public TransactionCost cost(List<TokenTransfer> transfers) {
    return new TransactionCost(5000, 0);
  }

  @Override
  public SignedTransaction sign(List<TokenTransfer> transfers, String memo) {
    SortedMap<String, Long> paid = new TreeMap<>();
    transfers.forEach(transfer -> paid.put(transfer.wallet().address(), transfer.units()));
    byte[] bytes = (signed.size() + " " + memo + " " + paid).getBytes(StandardCharsets.UTF_8);
    String signature = Hashing.sha256().hashBytes(bytes).toString();
    signed.put(signature, new Transaction(paid, memo));
    return SignedTransaction.of(signature, bytes, height + BLOCKS);
  }

  @Override
  public void send(SignedTransaction transaction) {
    String signature = transaction.signature();
    if (!landed.containsKey(signature)) {
      sent.put(signature, signed.get(signature));
    }
  }

  @Override
  public SignatureStatuses statuses(List<String> signatures) {
    SignatureStatuses answer =
        new SignatureStatuses(height, 0, signatures.stream().map(this::status).toList());
    height++;
    landed.putAll(sent);
    sent.clear();
    return answer;
  }

  private SignatureStatus status(String signature) {
    return landed.containsKey(signature)
        ? new SignatureStatus(signature, Commitment.FINALIZED, null)
        : SignatureStatus.unseen(signature);
  }

  @Override
  public List<TreasurySignature> history(Instant from) {
    return landed.entrySet().stream()
        .map(
            entry ->
                new TreasurySignature(
                    entry.getKey(), entry.getValue().memo(), from, Commitment.FINALIZED, null))
        .toList();
  }

  @Override
  public List<TreasuryTransaction> transactions(List<String> signatures) {
    return signatures.stream()
        .map(signature -> new TreasuryTransaction(signature, landed.get(signature).paid()))
        .toList();
  }

  private record Transaction(SortedMap<String, Long> paid, String memo) {}
}
