package io.echolayer.solana.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.settlement.PayoutMemo;
import io.echolayer.rewards.settlement.TokenTransfer;
import io.echolayer.solana.key.Ed25519;
import io.echolayer.solana.key.PublicKey;
import io.echolayer.solana.message.LookupTable;
import io.echolayer.solana.message.Transaction;
import io.echolayer.solana.program.TokenProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Oracle: sizes by building every message, against the search that packs. */
class PayoutMessagesTest {
  private static final PublicKey TREASURY = key(1);
  private static final PublicKey MINT = key(2);
  private static final String MEMO = PayoutMemo.of(List.of("key"));

  @Property(tries = 50)
  void oneMoreWouldNotFit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Random random = new Random(seed);
    TokenProgram program = TokenProgram.values()[random.nextInt(2)];
    PayoutMessages messages =
        new PayoutMessages(new Token(MINT, program, 9), TREASURY, PayoutOptions.DEFAULT.withComputeUnitPrice(random.nextInt(2)), List.of());
    List<TokenTransfer> transfers =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new TokenTransfer(
                        key(seed * 100 + i).wallet(),
                        1 + random.nextInt(1000),
                        random.nextInt(3) == 0))
            .toList();
    int fitting = messages.fitting(transfers);
    assertThat(fitting).isBetween(1, count);
    for (int n = 1; n <= count; n++) {
      assertThat(fits(messages, transfers.subList(0, n))).as("%d", n).isEqualTo(n <= fitting);
    }
  }

  /** By the network's own limits: bytes, locked accounts, and instructions that run. */
  private static boolean fits(PayoutMessages messages, List<TokenTransfer> transfers) {
    var message = messages.message(transfers, MEMO, TREASURY);
    long creations = transfers.stream().filter(TokenTransfer::createsAccount).count();
    return Transaction.size(message) <= 1232
        && message.accounts() <= 64
        && 3 + transfers.size() + 7 * creations <= 64;
  }

  @Test
  void asManyFitAsTheBytesAllow() {
    PayoutMessages messages =
        new PayoutMessages(new Token(MINT, TokenProgram.SPL_TOKEN, 9), TREASURY, PayoutOptions.DEFAULT, List.of());
    assertThat(messages.fitting(transfers(100, false))).isEqualTo(17);
    assertThat(messages.fitting(transfers(100, true))).isEqualTo(7);
    assertThat(messages.fitting(transfers(3, true))).isEqualTo(3);
  }

  @Test
  void aTableIsUsedWhereItMakesTheMessageShorter() {
    List<TokenTransfer> transfers = transfers(100, false);
    Token token = new Token(MINT, TokenProgram.SPL_TOKEN, 9);
    PayoutMessages plain = new PayoutMessages(token, TREASURY, PayoutOptions.DEFAULT, List.of());
    List<PublicKey> held = new ArrayList<>();
    transfers.forEach(transfer -> held.add(plain.account(transfer.wallet())));
    PayoutMessages tabled =
        new PayoutMessages(token, TREASURY, PayoutOptions.DEFAULT, List.of(new LookupTable(key(3), held)));
    assertThat(tabled.fitting(transfers)).isEqualTo(46);
    PayoutMessages useless =
        new PayoutMessages(token, TREASURY, PayoutOptions.DEFAULT, List.of(new LookupTable(key(3), List.of(key(4)))));
    assertThat(useless.fitting(transfers)).isEqualTo(17);
    assertThat(useless.message(transfers.subList(0, 17), MEMO, TREASURY).bytes())
        .isEqualTo(plain.message(transfers.subList(0, 17), MEMO, TREASURY).bytes());
  }

  private static List<TokenTransfer> transfers(int count, boolean createsAccount) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TokenTransfer(key(1000 + i).wallet(), 1, createsAccount))
        .toList();
  }

  private static PublicKey key(long seed) {
    byte[] bytes = new byte[Ed25519.SEED_LENGTH];
    new Random(seed).nextBytes(bytes);
    return Ed25519.signer(bytes).publicKey();
  }
}
