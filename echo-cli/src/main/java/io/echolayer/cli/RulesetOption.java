package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the constants. */
final class RulesetOption {
  @Option(
      names = "--ruleset",
      paramLabel = "FILE",
      description =
          "Constants to compute by: a JSON file, echolayer/1 (the default) or echolayer/1-guarded. @|bold echolayer ruleset --pretty|@ prints one to start from.")
  private @Nullable Path file;

  /** The ruleset of the file or name, else {@code echolayer/1}. */
  Ruleset ruleset() throws IOException {
    if (file == null) {
      return Ruleset.echoLayer1();
    }
    return named("--ruleset", file);
  }

  /** The ruleset that has this name, unless there is a file of that name. */
  static Ruleset named(String option, Path nameOrFile) throws IOException {
    if (!Files.exists(nameOrFile)) {
      for (Ruleset ruleset : List.of(Ruleset.echoLayer1(), Ruleset.echoLayer1Guarded())) {
        if (ruleset.id().equals(nameOrFile.toString().replace('\\', '/'))) {
          return ruleset;
        }
      }
    }
    InputFiles.check(option, nameOrFile);
    return read(nameOrFile);
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
