package io.echolayer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that must never change, as files in the module's {@code src/test/resources/golden}. What a
 * test makes is also written to {@code target/golden}; a format that changes on purpose, and with a
 * new version, has its file taken from there.
 */
public final class Golden {
  private static final Path FILES = Path.of("src", "test", "resources", "golden");
  private static final Path MADE = Path.of("target", "golden");

  private Golden() {}

  /** The golden file of a name, such as {@code event-log.ndjson}. */
  public static Path file(String name) {
    return FILES.resolve(name);
  }

  /** Fails unless {@code made} is, byte for byte, what the golden file holds. */
  public static void holds(String name, String made) {
    holds(name, made.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails unless {@code made} is, byte for byte, what the golden file holds. */
  public static void holds(String name, byte[] made) {
    try {
      Path copy = MADE.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.write(copy, made);
      byte[] golden = Files.exists(file(name)) ? Files.readAllBytes(file(name)) : new byte[0];
      // As ISO-8859-1, in which no two byte sequences are the same text.
      assertEquals(latin1(golden), latin1(made), name + " must not change");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
