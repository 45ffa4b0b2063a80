package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.solana.internal.message.LookupTable;
import io.echolayer.solana.internal.message.Transaction;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: sizes by building every message, against the search that packs. */
class PayoutMessagesTest {
  private static final PublicKey TREASURY = key(1);
  private static final PublicKey MINT = key(2);
  private static final Token TOKEN = new Token(MINT, TokenProgram.SPL_TOKEN, 9);
  private static final String MEMO = PayoutMemo.of(List.of("key"));

  @Property(tries = 100)
  @Tag("slow")
  void oneMoreWouldNotFit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 63) int count) {
    Random random = new Random(seed);
    TokenProgram program = TokenProgram.values()[random.nextInt(2)];
    boolean batches = random.nextBoolean();
    PayoutOptions options =
        PayoutOptions.DEFAULT.withComputeUnitPrice(random.nextInt(2)).withBatchedTransfers(batches);
    Token token = new Token(MINT, program, 9);
    int creations = random.nextInt(4);
    List<TokenTransfer> transfers =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new TokenTransfer(
                        Wallet.of(key(seed * 100 + i)),
                        1 + random.nextInt(1000),
                        random.nextInt(3) < creations))
            .toList();
    PayoutMessages messages =
        new PayoutMessages(
            token,
            TREASURY,
            options,
            random.nextBoolean() ? List.of(table(token, transfers)) : List.of());
    int fitting = messages.fitting(transfers);
    assertThat(fitting).isBetween(1, count);
    for (int n = 1; n <= count; n++) {
      assertThat(fits(messages, transfers.subList(0, n), batches))
          .as("%d", n)
          .isEqualTo(n <= fitting);
    }
  }

  /** By the network's own limits: bytes, locked accounts, and instructions that run. */
  private static boolean fits(
      PayoutMessages messages, List<TokenTransfer> transfers, boolean batches) {
    var message = messages.message(transfers, MEMO, TREASURY);
    long creations = transfers.stream().filter(TokenTransfer::createsAccount).count();
    return Transaction.size(message) <= 1232
        && message.accounts() <= 64
        && 3 + (batches ? 1 : transfers.size()) + 7 * creations <= 64;
  }

  @ParameterizedTest
  @CsvSource({"false, 17, 7, 46", "true, 18, 8, 49"})
  void asManyFitAsTheBytesAllow(boolean batches, int open, int missing, int tabled) {
    List<TokenTransfer> transfers = transfers(100, false);
    PayoutMessages plain = messages(batches, List.of());
    assertThat(plain.fitting(transfers)).isEqualTo(open);
    assertThat(plain.fitting(transfers(100, true))).isEqualTo(missing);
    assertThat(plain.fitting(transfers(3, true))).isEqualTo(3);
    PayoutMessages withTable = messages(batches, List.of(table(TOKEN, transfers)));
    assertThat(withTable.fitting(transfers)).isEqualTo(tabled);
  }

  /** The priority fee is for each unit asked for: in a batch a transfer needs fewer. */
  @Test
  void computeUnitsAreThoseOfWhatIsThere() {
    List<TokenTransfer> mixed = new ArrayList<>(transfers(2, true));
    mixed.addAll(transfers(10, false));
    assertThat(messages(false, List.of()).computeUnits(mixed))
        .isEqualTo(60_000 + 12 * 15_000 + 2 * 60_000);
    assertThat(messages(true, List.of()).computeUnits(mixed))
        .isEqualTo(60_000 + 12 * 5_000 + 2 * 60_000);
    assertThat(messages(false, List.of()).computeUnits(transfers(100, false))).isEqualTo(1_400_000);
  }

  @Test
  void aTableIsUsedWhereItMakesTheMessageShorter() {
    List<TokenTransfer> transfers = transfers(17, false);
    PayoutMessages plain = messages(false, List.of());
    PayoutMessages useless = messages(false, List.of(new LookupTable(key(3), List.of(key(4)))));
    assertThat(useless.fitting(transfers)).isEqualTo(17);
    assertThat(useless.message(transfers, MEMO, TREASURY).bytes())
        .isEqualTo(plain.message(transfers, MEMO, TREASURY).bytes());
  }

  private static PayoutMessages messages(boolean batches, List<LookupTable> tables) {
    return new PayoutMessages(
        TOKEN, TREASURY, PayoutOptions.DEFAULT.withBatchedTransfers(batches), tables);
  }

  /** A table of the accounts of {@code transfers}. */
  private static LookupTable table(Token token, List<TokenTransfer> transfers) {
    return new LookupTable(
        key(3),
        transfers.stream()
            .map(
                transfer ->
                    AssociatedToken.account(transfer.wallet().key(), token.program(), token.mint()))
            .toList());
  }

  private static List<TokenTransfer> transfers(int count, boolean createsAccount) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TokenTransfer(Wallet.of(key(1000 + i)), 1, createsAccount))
        .toList();
  }

  private static PublicKey key(long seed) {
    byte[] bytes = new byte[Signer.SEED_LENGTH];
    new Random(seed).nextBytes(bytes);
    return Signer.ofSeed(bytes).publicKey();
  }
}
