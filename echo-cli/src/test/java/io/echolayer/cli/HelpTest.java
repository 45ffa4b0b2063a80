package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "score",
        "loops",
        "epoch",
        "verify",
        "ruleset",
        "shell",
        "demo",
        "bench",
        "completion",
        "settle",
        "approve",
        "reconcile",
        "root",
        "distributor"
      })
  void everyCommandTeachesByExample(String command) {
    String help = Run.of(command, "--help").succeeds().out();
    assertThat(help).contains("Example").contains("echolayer " + command);
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Run.of("help", command).succeeds().out()).isEqualTo(help);
    assertThat(Run.of("help").succeeds().out()).contains("  " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "loops", "epoch", "verify", "explain", "audit", "proof"})
  void whatReadsFilesNamesTheirPage(String command) {
    assertThat(Run.of(command, "--help").out()).contains("docs/specification/");
  }

  @Test
  void withoutACommandThereIsHelp() {
    assertThat(Run.of()).returns(ExitCode.REFUSED, Run::code).returns("", Run::out);
    assertThat(Run.of().err()).contains("echolayer demo");
  }

  @Test
  void suggestsWhatWasMeant() {
    Run.of("scrore").isRefused(ExitCode.REFUSED, "scrore", "score");
    Run.of("ruleset", "--prety").isRefused(ExitCode.REFUSED, "--prety", "Did you mean --pretty");
  }

  @Test
  void stackTracesAreForThoseWhoAsk() {
    List<String> bad =
        List.of("score", "--in", "none.csv", "--out", "x", "--as-of", VectorFilesTest.AS_OF);
    Run.of(bad.toArray()).isRefused(ExitCode.REFUSED, "none.csv");
    Run traced =
        Run.of(
            "--debug",
            bad.get(0),
            bad.get(1),
            bad.get(2),
            bad.get(3),
            bad.get(4),
            bad.get(5),
            bad.get(6));
    assertThat(traced.err()).contains("\tat io.echolayer.cli");
  }

  @Test
  void completionIsForTheCommandWhereverItLies() {
    String script = Run.of("completion").succeeds().out();
    assertThat(script)
        .contains("complete -F _complete_echolayer -o default echolayer ")
        .contains("roll-over");
  }

  @Test
  void aPrintedRulesetIsARulesetFile() {
    Run plain = Run.of("ruleset");
    Run pretty = Run.of("ruleset", "--pretty");
    assertThat(pretty.out()).isNotEqualTo(plain.out());
    assertThat(pretty.out().replaceAll("\\s", "")).isEqualTo(plain.out().strip());
    assertThat(plain.err()).contains(Run.of("ruleset", "--digest").succeeds().out().strip());
  }
}
