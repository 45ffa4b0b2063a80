package io.echolayer.cli;

import io.echolayer.core.key.PublicKey;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which nodes are asked, and how payouts are put into transactions. */
@SuppressWarnings("NullAway.Init") // picocli sets what is mixed in
final class ChainOptions {
  @Mixin private NodeOption node;

  @Option(
      names = "--priority-fee",
      paramLabel = "N",
      defaultValue = "0",
      description = "Millionths of a lamport for each compute unit; 0 by default.")
  private long priorityFee;

  @Option(
      names = "--lookup-table",
      arity = "1..*",
      paramLabel = "ADDRESS",
      description =
          "Tables that hold recipients' token accounts: more of them share a transaction.")
  private List<String> tables = List.of();

  @Option(
      names = "--batch",
      description =
          "Transfers of a transaction as one instruction: shorter, where the token program knows it.")
  private boolean batches;

  /** The gateway of a treasury. */
  PayoutGateway gateway(Signer treasury, String mint) {
    return SolanaPayoutGateway.open(
        node.nodes(),
        treasury,
        PublicKey.of(mint),
        PayoutOptions.DEFAULT
            .withComputeUnitPrice(priorityFee)
            .withLookupTables(tables.stream().map(PublicKey::of).toList())
            .withBatchedTransfers(batches),
        InstantSource.system());
  }
}
