package io.echolayer.cli;

import io.echolayer.conformance.command.Program;
import io.echolayer.conformance.junit.ProgramConformance;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The command line as a program of its own. */
@Tag("slow")
class ProgramVectorsTest extends ProgramConformance {
  @Override
  protected Program program() {
    return new Program(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
  }

  @Override
  protected boolean offers(String check) {
    return check.equals("scores") || check.equals("loops");
  }
}
