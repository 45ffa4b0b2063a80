package io.echolayer.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import org.junit.jupiter.api.Test;

class PublicKeyTest {
  @Test
  void keysAreOrderedByUnsignedBytes() {
    byte[] high = new byte[PublicKey.LENGTH];
    high[0] = (byte) 0x80;
    byte[] low = new byte[PublicKey.LENGTH];
    low[0] = 0x7F;
    assertThat(PublicKey.of(high)).isGreaterThan(PublicKey.of(low));
  }

  @Test
  void bytesAndTextStandForEachOther() {
    byte[] bytes = new byte[PublicKey.LENGTH];
    bytes[31] = 1;
    PublicKey key = PublicKey.of(bytes);
    bytes[31] = 2;
    assertThat(key.bytes()[31]).as("a copy was taken").isEqualTo((byte) 1);
    assertThat(key.toString()).isEqualTo("1".repeat(31) + "2");
    assertThat(PublicKey.of(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
  }

  @Test
  void whatHasAnotherLengthIsRefused() {
    assertThatThrownBy(() -> PublicKey.of(new byte[31])).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> PublicKey.of("1".repeat(33)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("public key must be 32 bytes in base58");
    assertThatThrownBy(() -> PublicKey.of("0".repeat(32)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> PublicKey.of("z".repeat(100_000)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Ed25519Signature.of("1".repeat(63)))
        .isInstanceOf(InvalidValueException.class);
  }
}
