package io.echolayer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests of refusals share. */
public final class Refusals {
  private Refusals() {}

  /** Writes {@code text} to a file of {@code folder} and returns it. */
  public static Path file(Path folder, String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The refusal that {@code reading} ends with, after checking that its message starts with file
   * and line.
   */
  public static RefusedInputException refusalOf(ThrowingCallable reading) {
    RefusedInputException refused = catchThrowableOfType(RefusedInputException.class, reading);
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused)
        .hasMessageStartingWith(
            refused.file()
                + (refused.line() > 0 ? " line " + refused.line() : "")
                + ": "
                + refused.field()
                + " must "
                + refused.rule()
                + ", but was "
                + refused.value());
    return refused;
  }
}
