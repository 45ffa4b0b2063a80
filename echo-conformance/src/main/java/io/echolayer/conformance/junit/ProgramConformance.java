package io.echolayer.conformance.junit;

import io.echolayer.conformance.command.Program;
import io.echolayer.conformance.command.ProgramCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds a program in any language to the vectors. */
public abstract class ProgramConformance {
  /** For the subclass. */
  protected ProgramConformance() {}

  /** The program. */
  protected abstract Program program();

  /**
   * Whether the program is held to a check.
   *
   * @param check its {@linkplain ProgramCheck#name name}
   */
  protected boolean offers(String check) {
    return true;
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsThatOfTheVectors(@TempDir Path folder) {
    return ProgramCheck.all().stream()
        .filter(check -> offers(check.name()))
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(),
                    () ->
                        check
                            .body()
                            .check(
                                program(), Files.createDirectories(folder.resolve(check.name())))));
  }
}
