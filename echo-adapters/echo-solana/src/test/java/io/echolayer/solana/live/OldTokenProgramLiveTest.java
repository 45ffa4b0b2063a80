package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.rpc.SolanaNodes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chain whose token program does not know batches. Oracle: what the chain itself answers. */
@NeedsNode
class OldTokenProgramLiveTest {
  @RegisterExtension static final Surfpool CHAIN = Surfpool.beforeBatches();

  @Test
  void batchesAreRefusedWhenTheGatewayOpensAndSeparateTransfersArrive() {
    SolanaNodes nodes = CHAIN.nodes();
    TestMint mint = TestMint.create(nodes, CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, 1000);
    assertThatThrownBy(
            () ->
                open(nodes, CHAIN.payer(), mint, PayoutOptions.DEFAULT.withBatchedTransfers(true)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("batched transfers must be known to the chain's token program");

    SolanaPayoutGateway gateway = open(nodes, CHAIN.payer(), mint, PayoutOptions.DEFAULT);
    TokenTransfer transfer = new TokenTransfer(Wallet.of(TestMint.wallet(1).publicKey()), 5, true);
    gateway.send(gateway.sign(List.of(transfer), PayoutMemo.of(List.of("key"))));
    assertThat(mint.balances(List.of(transfer.wallet()))).isEqualTo(Map.of(transfer.wallet(), 5L));
  }

  private static SolanaPayoutGateway open(
      SolanaNodes nodes, Signer treasury, TestMint mint, PayoutOptions options) {
    return SolanaPayoutGateway.open(nodes, treasury, mint.key(), options, InstantSource.system());
  }
}
