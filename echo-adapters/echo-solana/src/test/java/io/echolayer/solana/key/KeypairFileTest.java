package io.echolayer.solana.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeypairFileTest {
  @TempDir Path folder;

  @Test
  void theStandardFileIsASigner() throws IOException {
    Signer expected = Signer.ofSeed(seed());
    Signer signer = KeypairFile.read(file(numbers().toString(), "rw-------"));
    assertThat(signer.publicKey()).isEqualTo(expected.publicKey());
    assertThat(signer.sign(new byte[] {1})).isEqualTo(expected.sign(new byte[] {1}));
    assertThat(signer.toString()).isEqualTo("Signer of " + expected.publicKey());
    assertThat(KeypairFile.read(file(numbers() + "\n", "r--------")).publicKey())
        .isEqualTo(expected.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void whatOthersMayReadOrWriteIsRefused(String permissions) throws IOException {
    Path file = file(numbers().toString(), permissions);
    assertThatThrownBy(() -> KeypairFile.read(file))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be the owner's alone")
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void halvesThatDoNotBelongTogetherAreRefused() throws IOException {
    List<Integer> numbers = numbers();
    numbers.set(0, numbers.get(0) ^ 1);
    Path file = file(numbers.toString(), "rw-------");
    assertThatThrownBy(() -> KeypairFile.read(file))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must end with the public key of its seed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "[1,2]", "{}", "\"text\"", "[256]", "[-1]", "[1.5]", "[1],\"x\":[2]"})
  void whatIsNoKeypairIsRefusedWithoutShowingIt(String text) throws IOException {
    Path file = file(text, "rw-------");
    assertThatThrownBy(() -> KeypairFile.read(file))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be a JSON list of 64 numbers");
  }

  @Test
  void numbersThatAreNoBytesAreNotShown() throws IOException {
    List<Integer> numbers = numbers();
    numbers.set(7, 777);
    Path file = file(numbers.toString(), "rw-------");
    assertThatThrownBy(() -> KeypairFile.read(file))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("777");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> KeypairFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.createTempFile(folder, "keypair", ".json");
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static byte[] seed() {
    byte[] seed = new byte[Signer.SEED_LENGTH];
    seed[3] = 42;
    return seed;
  }

  private static List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (byte value : seed()) {
      numbers.add(value & 0xFF);
    }
    for (byte value : Signer.ofSeed(seed()).publicKey().bytes()) {
      numbers.add(value & 0xFF);
    }
    return numbers;
  }
}
