package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the constants. */
final class RulesetOption {
  @Option(
      names = "--ruleset",
      paramLabel = "FILE",
      description =
          "Constants to compute by, as JSON; echolayer/1 by default. @|bold ./echo ruleset --pretty|@ prints one to start from.")
  private @Nullable Path file;

  /** The ruleset of the file, else {@code echolayer/1}. */
  Ruleset ruleset() throws IOException {
    if (file == null) {
      return Ruleset.echoLayer1();
    }
    InputFiles.check("--ruleset", file);
    return read(file);
  }

  /**
   * Reads a ruleset.
   *
   * @throws RefusedInputException if it is none; it names the file and the constant
   */
  static Ruleset read(Path file) throws IOException {
    try {
      return Ruleset.parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new RefusedInputException(
          file.toString(), 0, new InvalidValueException("text", "be UTF-8", "something else"));
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), 0, e);
    }
  }
}
