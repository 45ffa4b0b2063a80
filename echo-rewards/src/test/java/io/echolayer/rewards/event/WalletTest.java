package io.echolayer.rewards.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: keys of programs and mints that are published both ways. */
class WalletTest {
  @ParameterizedTest
  @CsvSource({
    "11111111111111111111111111111111,"
        + " 0000000000000000000000000000000000000000000000000000000000000000",
    "So11111111111111111111111111111111111111112,"
        + " 069b8857feab8184fb687f634618c035dac439dc1aeb3b5598a0f00000000001",
    "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA,"
        + " 06ddf6e1d765a193d9cbe146ceeb79ac1cb485ed5f5b37913a8cf5857eff00a9"
  })
  void anAddressIsAKeyInBase58(String address, String key) {
    Wallet wallet = new Wallet(address);
    assertThat(BaseEncoding.base16().lowerCase().encode(wallet.key().bytes())).isEqualTo(key);
    assertThat(Wallet.of(wallet.key())).isEqualTo(wallet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1111111111111111111111111111111",
        "111111111111111111111111111111111",
        "1So11111111111111111111111111111111111111112",
        "So1111111111111111111111111111111111111111",
        "So1111111111111111111111111111111111111111O",
        "0o11111111111111111111111111111111111111112",
        "So1111111111111111111111111111111111111111l",
        "So1111111111111111111111111111111111111111I",
        " So1111111111111111111111111111111111111112",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "So111111111111111111111111111111111111111\u00e9"
      })
  void whatIsNoKeyOf32BytesIsRefused(String address) {
    assertThatThrownBy(() -> new Wallet(address))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("wallet must be a 32-byte public key in base58");
  }

  @Test
  void anAddressOfAnEvmChainIsAWallet() {
    Wallet wallet = new Wallet("0xd8da6bf26964af9d7eed9e03e53415d37aa96045");
    assertThat(wallet.isKey()).isFalse();
    assertThatThrownBy(wallet::key).isInstanceOf(InvalidValueException.class);
    assertThat(new Wallet("So11111111111111111111111111111111111111112").isKey()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0xd8da6bf26964af9d7eed9e03e53415d37aa9604",
        "0xd8da6bf26964af9d7eed9e03e53415d37aa960455",
        "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
        "d8da6bf26964af9d7eed9e03e53415d37aa96045"
      })
  void ofAnEvmChainsAddressThereIsOneText(String address) {
    assertThatThrownBy(() -> new Wallet(address)).isInstanceOf(InvalidValueException.class);
  }

  /** Or the epoch's tree could not have a leaf for it. */
  @Test
  void anEventLogKnowsKeysAlone() {
    Wallet evm = new Wallet("0xd8da6bf26964af9d7eed9e03e53415d37aa96045");
    EchoEvent.Stamp stamp = EchoEvent.Stamp.of("e1", Instant.parse("2026-01-10T00:00:00Z"));
    assertThatThrownBy(() -> EchoEvent.User.of(stamp, "u1", evm))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("wallet must be a 32-byte public key in base58, but was 0x");
  }
}
