package io.echolayer.cli;

import io.echolayer.core.ruleset.Ruleset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What this is, and what it computes by. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String version = Main.class.getPackage().getImplementationVersion();
    Ruleset ruleset = Ruleset.echoLayer1();
    return new String[] {
      "EchoLayer " + (version == null ? "(not packaged)" : version),
      "Ruleset " + ruleset.id() + ", SHA-256 " + ruleset.digest(),
      "Java " + Runtime.version(),
    };
  }
}
