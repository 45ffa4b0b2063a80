package io.echolayer.settlement.run;

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
import io.echolayer.settlement.TransactionRefusedException;
import io.echolayer.settlement.Treasury;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Nodes of a {@link ScriptedChain} that fail, lag and lie by a seed. */
final class ScriptedGateway implements PayoutGateway {
  static final String MINT = "So11111111111111111111111111111111111111112";
  static final String TREASURY = "8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR";

  private final ScriptedChain chain;
  private final Faults faults;
  private final Random random;
  private long nonce;
  long oldestHeight;
  boolean dropsAll;
  long promises;
  int fitting = 3;
  int sends;

  ScriptedGateway(ScriptedChain chain, Faults faults, Random random) {
    this.chain = chain;
    this.faults = faults;
    this.random = random;
  }

  /** The treasury and its token. */
  static Treasury treasury(int decimals) {
    return new Treasury(MINT, decimals, TREASURY);
  }

  @Override
  public boolean isAddress(String text) {
    return !text.startsWith("0x");
  }

  @Override
  public Lifetime lifetime() {
    return new Lifetime(ScriptedChain.VALIDITY, ScriptedChain.VALIDITY, 1000);
  }

  @Override
  public TreasuryAccount treasury() {
    answer("treasury");
    return new TreasuryAccount(
        treasury(chain.decimals), chain.treasury, chain.lamports, chain.treasuryFrozen);
  }

  @Override
  public Map<Wallet, RecipientAccount> recipients(Collection<Wallet> wallets) {
    answer("recipients");
    Map<Wallet, RecipientAccount> answers = new LinkedHashMap<>();
    wallets.forEach(wallet -> answers.put(wallet, chain.account(wallet.address())));
    return answers;
  }

  @Override
  public int fitting(List<TokenTransfer> transfers) {
    return Math.min(fitting, transfers.size());
  }

  @Override
  public TransactionCost cost(List<TokenTransfer> transfers) {
    long made = transfers.stream().filter(TokenTransfer::createsAccount).count();
    return new TransactionCost(5000, made * 2_039_280);
  }

  @Override
  public SignedTransaction sign(List<TokenTransfer> transfers, String memo) {
    answer("blockhash");
    long validTo = chain.tip() - random.nextInt(3) + ScriptedChain.VALIDITY;
    ScriptedTransaction transaction =
        ScriptedTransaction.of(transfers, memo, validTo, nonce++ * 1000 + random.nextInt(1000));
    long said = validTo + promises;
    if (strikes(faults.liesAboutHeight())) {
      said = random.nextBoolean() ? validTo - random.nextInt(1000) : validTo + random.nextInt(3000);
    }
    return SignedTransaction.of(transaction.signature(), transaction.bytes(), Math.max(0, said));
  }

  @Override
  public void send(SignedTransaction signed) {
    answer("send");
    sends++;
    ScriptedTransaction transaction = ScriptedTransaction.read(signed.bytes());
    String failure = chain.failure(transaction);
    if (!failure.isEmpty()) {
      throw new TransactionRefusedException(failure);
    }
    long from = chain.tip() + 1;
    if (strikes(faults.late())) {
      from += random.nextInt(300);
    }
    if (!dropsAll && !strikes(faults.neverArrives())) {
      chain.queue(transaction, from);
    }
    if (strikes(faults.answeredTwice())) {
      chain.queue(transaction, from + random.nextInt(100));
    }
    if (strikes(faults.refuses())) {
      throw new TransactionRefusedException("a node that is behind knows no such account");
    }
    if (strikes(faults.answerDropped())) {
      throw new GatewayUnavailableException("send: the answer was dropped");
    }
  }

  @Override
  public SignatureStatuses statuses(List<String> signatures) {
    answer("statuses");
    long asOf = chain.tip() - (strikes(faults.lags()) ? random.nextInt(60) : 0);
    List<SignatureStatus> statuses = new ArrayList<>();
    for (String signature : signatures) {
      Commitment commitment = chain.commitment(signature, asOf);
      String failure = commitment == Commitment.UNSEEN ? "" : chain.landed(signature).failure();
      statuses.add(new SignatureStatus(signature, commitment, failure.isEmpty() ? null : failure));
    }
    return new SignatureStatuses(asOf - ScriptedChain.FINALITY, oldestHeight, statuses);
  }

  @Override
  public List<TreasurySignature> history(Instant from) {
    answer("history");
    List<TreasurySignature> seen = new ArrayList<>();
    for (ScriptedChain.Landed landed : chain.upTo(chain.tip())) {
      Instant at = chain.timeOf(landed.height());
      if (!at.isBefore(from)) {
        String signature = landed.signature();
        seen.add(
            new TreasurySignature(
                signature,
                landed.transaction().memo().isEmpty() ? null : landed.transaction().memo(),
                at,
                chain.commitment(signature, chain.tip()),
                landed.failure().isEmpty() ? null : landed.failure()));
      }
    }
    return seen;
  }

  @Override
  public List<TreasuryTransaction> transactions(List<String> signatures) {
    answer("transactions");
    return signatures.stream()
        .map(
            signature ->
                new TreasuryTransaction(
                    signature, new TreeMap<>(chain.landed(signature).transaction().paid())))
        .toList();
  }

  private void answer(String call) {
    if (strikes(faults.unavailable())) {
      throw new GatewayUnavailableException(call + ": status 429 or 503");
    }
  }

  private boolean strikes(int percent) {
    return Faults.strikes(percent, random);
  }
}
