package io.echolayer.cli;

import io.echolayer.solana.rpc.SolanaNodes;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** Which nodes of the chain are asked. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class NodeOption {
  @Option(
      names = "--rpc",
      required = true,
      arity = "1..*",
      paramLabel = "URL",
      description = "A node's address; of several, the first that answers is asked.")
  private List<URI> endpoints;

  SolanaNodes nodes() {
    return SolanaNodes.of(endpoints);
  }
}
