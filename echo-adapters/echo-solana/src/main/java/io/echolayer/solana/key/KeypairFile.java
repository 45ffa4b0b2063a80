package io.echolayer.solana.key;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keypair file of the chain's own tools: a JSON list of 64 numbers from 0 to 255, the seed and
 * then the public key.
 */
public final class KeypairFile {
  private static final int NUMBERS = Signer.SEED_LENGTH + PublicKey.LENGTH;
  private static final int LONGEST_FILE = 4096;

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeypairFile() {}

  /**
   * Reads a signer. No message of a refusal shows anything of the content.
   *
   * @throws InvalidValueException if others than the owner may read or write the file, if it is not
   *     a keypair, or if its two halves do not belong together
   */
  public static Signer read(Path file) throws IOException {
    refuseOpen(file);
    if (Files.size(file) > LONGEST_FILE) {
      throw notAKeypair(file, "a file of more than " + LONGEST_FILE + " bytes");
    }
    byte[] numbers = numbers(file, Files.readString(file));
    try {
      byte[] seed = Arrays.copyOfRange(numbers, 0, Signer.SEED_LENGTH);
      Signer signer = Signer.ofSeed(seed);
      Arrays.fill(seed, (byte) 0);
      PublicKey stated = PublicKey.of(Arrays.copyOfRange(numbers, Signer.SEED_LENGTH, NUMBERS));
      if (!signer.publicKey().equals(stated)) {
        throw new InvalidValueException(
            "keypair " + file,
            "end with the public key of its seed (" + signer.publicKey() + ")",
            stated,
            "The file is damaged or put together by hand; restore it from the original.");
      }
      return signer;
    } finally {
      Arrays.fill(numbers, (byte) 0);
    }
  }

  private static void refuseOpen(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "a keypair file must be there");
    }
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    for (PosixFilePermission permission : view.readAttributes().permissions()) {
      if (OF_OTHERS.contains(permission)) {
        throw new InvalidValueException(
            "keypair " + file,
            "be the owner's alone to read and write",
            permission,
            "Run: chmod 600 " + file + " (and take a new key if others had access)");
      }
    }
  }

  private static byte[] numbers(Path file, String text) {
    List<Long> values;
    try {
      values = JsonObject.parse("{\"keypair\":" + text + "}").counts("keypair");
    } catch (InvalidValueException e) {
      throw notAKeypair(file, "something else");
    }
    if (values.size() != NUMBERS) {
      throw notAKeypair(file, values.size() + " numbers");
    }
    byte[] numbers = new byte[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      long value = values.get(i);
      if (value < 0 || value > 255) {
        throw notAKeypair(file, "a number that is no byte");
      }
      numbers[i] = (byte) value;
    }
    return numbers;
  }

  private static InvalidValueException notAKeypair(Path file, String was) {
    return new InvalidValueException(
        "keypair " + file, "be a JSON list of 64 numbers from 0 to 255", was);
  }
}
