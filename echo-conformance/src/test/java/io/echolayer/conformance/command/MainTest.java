package io.echolayer.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MainTest {
  @TempDir Path work;

  @Test
  void aProgramThatKnowsTheAnswersIsHeldToThem() throws Exception {
    Run run =
        run("none", "--only", "sc", "--only", "loops", "--only", "splits", "--only", "trees/");
    assertThat(run.printed())
        .isEqualTo(
            "held    scores\nheld    loops\nheld    splits\nheld    trees/solana\nheld    trees/evm\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void anEpochGoesOnFromTheOneBefore() throws Exception {
    assertThat(run("none", "--only", "epoch/tiny")).isEqualTo(new Run(0, "held    epoch/tiny\n"));
  }

  @Test
  void aCommandThatFailsIsSaidAndTheOthersGoOn() throws Exception {
    Run run = run("loops", "--only", "loops", "--only", "trees/evm");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.printed())
        .startsWith("BROKEN  loops; its answers are in " + work.resolve("loops"))
        .contains("command must end with status 0, but ended with 9: ")
        .contains("it knows no answer")
        .endsWith("held    trees/evm\n");
  }

  @Test
  void withoutAProgramOrAKnownCheckThereIsNothingToDo() throws Exception {
    assertThat(main(List.of()).status()).isEqualTo(2);
    assertThat(main(List.of("--only", "scores")).status()).isEqualTo(2);
    assertThat(main(List.of("--only", "none", "./program")).printed())
        .startsWith("Usage: ")
        .contains("scores, loops, splits, trees/solana, trees/evm, epoch/queue-expire, ")
        .contains("guarded/");
  }

  private record Run(int status, String printed) {}

  private Run run(String failing, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(Copier.failing(failing).command());
    return main(arguments);
  }

  private Run main(List<String> arguments) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status = Main.run(arguments, work, new PrintStream(printed, true, StandardCharsets.UTF_8));
    String text = printed.toString(StandardCharsets.UTF_8);
    return new Run(status, text.replace(System.lineSeparator(), "\n"));
  }
}
