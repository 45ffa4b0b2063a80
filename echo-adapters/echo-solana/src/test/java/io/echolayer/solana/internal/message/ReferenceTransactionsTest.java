package io.echolayer.solana.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.AddressLookupTable;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.ComputeBudget;
import io.echolayer.solana.internal.program.Memo;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Oracle: signed transactions that web3.js 1.99.0 and spl-token 0.4.15 made of random keys, equal
 * byte for byte.
 */
class ReferenceTransactionsTest {
  static Stream<JsonObject> transactions() {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceTransactionsTest.class.getResourceAsStream("/transactions.json"))) {
      return JsonObject.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .objects("transactions")
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void tokenAccountsAreTheSame(JsonObject expected) {
    assertThat(accounts(expected)).isEqualTo(keys(expected, "accounts"));
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void legacyPayoutsAreTheSame(JsonObject expected) {
    Signer payer = signer(expected, "payer");
    Message message =
        Message.legacy(payer.publicKey(), key(expected, "blockhash"), payout(expected));
    Transaction transaction = Transaction.sign(message, List.of(payer));
    assertThat(transaction.base64()).isEqualTo(expected.text("legacy"));
    assertThat(Transaction.size(message)).isEqualTo(transaction.bytes().length);
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void payoutsWithLookupTablesAreTheSame(JsonObject expected) {
    Signer payer = signer(expected, "payer");
    LookupTable held = new LookupTable(key(expected, "table"), keys(expected, "held"));
    LookupTable second =
        new LookupTable(
            key(expected, "table2"), List.of(SystemProgram.KEY, keys(expected, "wallets").get(0)));
    Message message =
        Message.v0(
            payer.publicKey(), key(expected, "blockhash"), payout(expected), List.of(held, second));
    assertThat(Transaction.sign(message, List.of(payer)).base64()).isEqualTo(expected.text("v0"));
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void twoSignersOpenAccountsAndTables(JsonObject expected) {
    Signer payer = signer(expected, "payer");
    Signer other = signer(expected, "other");
    PublicKey self = payer.publicKey();
    long lamports = expected.count("lamports");
    long slot = expected.count("slot");
    PublicKey table = AddressLookupTable.address(self, slot).address();
    assertThat(table).isEqualTo(key(expected, "opened"));
    List<PublicKey> wallets = keys(expected, "wallets");
    Message message =
        Message.legacy(
            self,
            key(expected, "blockhash"),
            List.of(
                SystemProgram.transfer(self, wallets.get(0), lamports),
                SystemProgram.createAccount(
                    self, other.publicKey(), lamports + 1, 82, program(expected).key()),
                AddressLookupTable.create(self, self, slot),
                AddressLookupTable.extend(table, self, self, wallets)));
    assertThat(Transaction.sign(message, List.of(other, payer)).base64())
        .isEqualTo(expected.text("two"));
  }

  /** What a payout looks like: every other account is opened first. */
  private static List<Instruction> payout(JsonObject expected) {
    PublicKey payer = signer(expected, "payer").publicKey();
    PublicKey mint = key(expected, "mint");
    TokenProgram program = program(expected);
    List<PublicKey> wallets = keys(expected, "wallets");
    List<PublicKey> accounts = accounts(expected);
    List<Instruction> instructions = new ArrayList<>();
    instructions.add(ComputeBudget.unitLimit((int) expected.count("limit")));
    instructions.add(ComputeBudget.unitPrice(expected.count("price")));
    for (int i = 0; i < wallets.size(); i++) {
      if (i % 2 == 0) {
        instructions.add(
            AssociatedToken.createIdempotent(
                payer, accounts.get(i), wallets.get(i), program, mint));
      }
      instructions.add(
          program.transferChecked(
              AssociatedToken.account(payer, program, mint),
              mint,
              accounts.get(i),
              payer,
              Long.parseLong(expected.texts("units").get(i)),
              (int) expected.count("decimals")));
    }
    instructions.add(Memo.of(payer, expected.text("memo")));
    return instructions;
  }

  private static List<PublicKey> accounts(JsonObject expected) {
    return keys(expected, "wallets").stream()
        .map(wallet -> AssociatedToken.account(wallet, program(expected), key(expected, "mint")))
        .toList();
  }

  private static TokenProgram program(JsonObject expected) {
    return expected.flag("token2022") ? TokenProgram.TOKEN_2022 : TokenProgram.SPL_TOKEN;
  }

  private static Signer signer(JsonObject expected, String member) {
    return Signer.ofSeed(BaseEncoding.base16().lowerCase().decode(expected.text(member)));
  }

  private static PublicKey key(JsonObject expected, String member) {
    return PublicKey.of(expected.text(member));
  }

  private static List<PublicKey> keys(JsonObject expected, String member) {
    return expected.texts(member).stream().map(PublicKey::of).toList();
  }
}
