package io.echolayer.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the vectors of the Internet draft on base58, and that text and bytes are one to one. */
class Base58Laws {
  @ParameterizedTest
  @CsvSource({
    "48656c6c6f20576f726c6421, 2NEpo7TZRRrLZSi2U",
    "54686520717569636b2062726f776e20666f78206a756d7073206f76657220746865206c617a7920646f672e,"
        + " USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    "0000287fb4cd, 11233QC4",
    "'', ''",
    "00, 1"
  })
  void vectors(String hex, String text) {
    byte[] bytes = BaseEncoding.base16().lowerCase().decode(hex);
    assertThat(Base58.encode(bytes)).isEqualTo(text);
    assertThat(Base58.decode(text)).isEqualTo(bytes);
  }

  @Property
  void bytesComeBack(@ForAll @Size(max = 70) byte[] bytes) {
    assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "O", "I", "l", " 1", "1\n", "\u00e9"})
  void otherCharactersAreRefused(String text) {
    assertThatThrownBy(() -> Base58.decode(text)).isInstanceOf(InvalidValueException.class);
  }
}
