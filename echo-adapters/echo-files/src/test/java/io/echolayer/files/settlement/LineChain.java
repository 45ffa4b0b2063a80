package io.echolayer.files.settlement;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import io.echolayer.rewards.event.Wallet;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chain that outlives the processes that pay over it: a file with a line for each transaction
 * that landed. Every third send is lost on its way. A block is a millisecond.
 */
final class LineChain implements PayoutGateway {
  static final String MINT = "So11111111111111111111111111111111111111112";
  static final String TREASURY = "8qbHbw2BbbTHBW1sbeqakYXVKRQM8Ne7pLK7m6CVfeR";

  private static final long VALIDITY = 150;
  private static final long BEGINNING = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final Instant BLOCK_TIME = Instant.parse("2026-01-12T00:00:00Z");

  private final Path file;
  private final Random random = new Random();

  LineChain(Path file) {
    this.file = file;
  }

  /** Signatures in order, each with what it paid, its memo left out. */
  Map<String, SortedMap<String, Long>> landed() throws IOException {
    Map<String, SortedMap<String, Long>> landed = new LinkedHashMap<>();
    for (List<String> cells : lines()) {
      SortedMap<String, Long> paid = new TreeMap<>();
      for (String transfer : Splitter.on(',').split(cells.get(3))) {
        List<String> parts = Splitter.on('=').splitToList(transfer);
        paid.put(parts.get(0), Long.valueOf(parts.get(1)));
      }
      landed.put(cells.get(0), paid);
    }
    return landed;
  }

  private List<List<String>> lines() throws IOException {
    return Files.notExists(file)
        ? List.of()
        : Files.readAllLines(file).stream().map(Splitter.on(' ')::splitToList).toList();
  }

  @Override
  public boolean isAddress(String text) {
    return true;
  }

  @Override
  public Lifetime lifetime() {
    return new Lifetime(150, 150, 1000);
  }

  @Override
  public TreasuryAccount treasury() {
    return new TreasuryAccount(
        new Treasury(MINT, 9, TREASURY), Long.MAX_VALUE, Long.MAX_VALUE, false);
  }

  @Override
  public Map<Wallet, RecipientAccount> recipients(Collection<Wallet> wallets) {
    Map<Wallet, RecipientAccount> answers = new LinkedHashMap<>();
    wallets.forEach(wallet -> answers.put(wallet, RecipientAccount.READY));
    return answers;
  }

  @Override
  public int fitting(List<TokenTransfer> transfers) {
    return Math.min(3, transfers.size());
  }

  @Override
  public TransactionCost cost(List<TokenTransfer> transfers) {
    return new TransactionCost(5000, 0);
  }

  @Override
  public SignedTransaction sign(List<TokenTransfer> transfers, String memo) {
    StringBuilder line = new StringBuilder();
    byte[] signature = new byte[32];
    random.nextBytes(signature);
    long lastValid = height() + VALIDITY;
    String name = BaseEncoding.base16().encode(signature);
    line.append(name).append(' ').append(lastValid).append(' ').append(memo).append(' ');
    String separator = "";
    for (TokenTransfer transfer : transfers) {
      line.append(separator)
          .append(transfer.wallet().address())
          .append('=')
          .append(transfer.units());
      separator = ",";
    }
    return SignedTransaction.of(
        name, line.append('\n').toString().getBytes(StandardCharsets.UTF_8), lastValid);
  }

  @Override
  public void send(SignedTransaction transaction) {
    try {
      if (random.nextInt(3) > 0
          && height() <= transaction.lastValidHeight()
          && !landed().containsKey(transaction.signature())) {
        Files.write(
            file, transaction.bytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SignatureStatuses statuses(List<String> signatures) {
    try {
      long height = height();
      Map<String, SortedMap<String, Long>> landed = landed();
      List<SignatureStatus> statuses = new ArrayList<>();
      for (String signature : signatures) {
        statuses.add(
            landed.containsKey(signature)
                ? new SignatureStatus(signature, Commitment.FINALIZED, null)
                : SignatureStatus.unseen(signature));
      }
      return new SignatureStatuses(height, 0, statuses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<TreasurySignature> history(Instant from) {
    try {
      return lines().stream()
          .map(
              cells ->
                  new TreasurySignature(
                      cells.get(0), cells.get(2), BLOCK_TIME, Commitment.FINALIZED, null))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<TreasuryTransaction> transactions(List<String> signatures) {
    try {
      Map<String, SortedMap<String, Long>> landed = landed();
      List<TreasuryTransaction> transactions = new ArrayList<>();
      for (String signature : signatures) {
        SortedMap<String, Long> paid = landed.get(signature);
        transactions.add(new TreasuryTransaction(signature, paid == null ? new TreeMap<>() : paid));
      }
      return transactions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long height() {
    return Instant.now().toEpochMilli() - BEGINNING;
  }
}
