package io.echolayer.cli;

import io.echolayer.core.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ruleset}: the constants. */
@Command(
    name = "ruleset",
    description = {
      "Prints a ruleset: every constant of the computation, as canonical JSON.",
      "",
      "Its digest, which every score and epoch names, goes to standard error, so that standard output is a ruleset file.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample, a ruleset of your own:%n",
    footer = {
      "  @|bold echolayer ruleset --pretty > mine.json|@   then change its id and a constant",
      "  @|bold echolayer ruleset mine.json --digest|@     checks it",
      "  @|bold echolayer score --ruleset mine.json …|@",
      "",
      HelpPage.RULESET,
    })
final class RulesetCommand extends EchoCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A ruleset file, echolayer/1 (the default) or echolayer/1-guarded.")
  private @Nullable Path file;

  @Option(
      names = "--pretty",
      description = "Indent the JSON. The digest is that of the canonical form all the same.")
  private boolean pretty;

  @Option(names = "--digest", description = "Print the digest alone.")
  private boolean digest;

  @Override
  public Integer call() throws IOException {
    Ruleset ruleset = ruleset();
    if (digest) {
      out().println(ruleset.digest());
      return ExitCode.DONE;
    }
    String json = ruleset.json();
    out().println(pretty ? PrettyJson.of(json) : json);
    out().flush();
    err().println(ruleset.id() + ", SHA-256 " + ruleset.digest());
    return ExitCode.DONE;
  }

  private Ruleset ruleset() throws IOException {
    if (file == null) {
      return Ruleset.echoLayer1();
    }
    return RulesetOption.named("FILE", file);
  }

  @Override
  String advice() {
    return "Correct it; echolayer ruleset --pretty prints a valid one to compare with.";
  }
}
