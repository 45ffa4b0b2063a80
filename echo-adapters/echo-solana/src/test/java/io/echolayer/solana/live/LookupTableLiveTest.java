package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.PayoutGateway.TokenTransfer;
import io.echolayer.settlement.PayoutMemo;
import io.echolayer.settlement.SignatureStatus.Commitment;
import io.echolayer.solana.internal.program.AddressLookupTable;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.internal.rpc.RpcClient;
import io.echolayer.solana.payout.PayoutOptions;
import io.echolayer.solana.payout.SolanaPayoutGateway;
import io.echolayer.solana.rpc.SolanaNodes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: what the chain itself answers. */
@NeedsNode
class LookupTableLiveTest {
  private static final int RECIPIENTS = 240;
  private static final long SUPPLY = 1_000_000;

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  /** Without a table 17 share a transaction, in a batch 18. */
  @ParameterizedTest
  @CsvSource({"false, 45", "true, 48"})
  void aTableLetsThreeTimesAsManyShareATransaction(boolean batches, int least) throws IOException {
    SolanaNodes nodes = CHAIN.nodes();
    TestMint mint = TestMint.create(nodes, CHAIN.payer(), TokenProgram.SPL_TOKEN, 6, SUPPLY);
    List<Wallet> wallets =
        LongStream.range(0, RECIPIENTS)
            .mapToObj(i -> Wallet.of(TestMint.wallet(500 + i).publicKey()))
            .toList();
    CHAIN.openAccounts(mint.key(), wallets);
    PublicKey table = table(nodes, mint, wallets);
    SolanaPayoutGateway gateway =
        SolanaPayoutGateway.open(
            nodes,
            CHAIN.payer(),
            mint.key(),
            PayoutOptions.DEFAULT
                .withLookupTables(List.of(table))
                .withComputeUnitPrice(1000)
                .withBatchedTransfers(batches),
            InstantSource.system());
    List<TokenTransfer> transfers =
        wallets.stream().map(wallet -> new TokenTransfer(wallet, 7, false)).toList();
    assertThat(gateway.cost(transfers.subList(0, least)).fee()).isGreaterThan(5000);

    int transactions = 0;
    int from = 0;
    while (from < RECIPIENTS) {
      int fitting = gateway.fitting(transfers.subList(from, RECIPIENTS));
      gateway.send(
          gateway.sign(
              transfers.subList(from, from + fitting), PayoutMemo.of(List.of("key" + from))));
      transactions++;
      from += fitting;
    }
    System.out.printf(
        "lookup table, batches %s: %d recipients, %d transactions%n",
        batches, RECIPIENTS, transactions);
    assertThat(transactions).isEqualTo((RECIPIENTS + least - 1) / least);

    Map<Wallet, Long> paid =
        wallets.stream().collect(Collectors.toMap(wallet -> wallet, wallet -> 7L));
    assertThat(mint.balances(wallets)).isEqualTo(paid);
    assertThat(gateway.treasury().units()).isEqualTo(SUPPLY - 7L * RECIPIENTS);
  }

  private static PublicKey table(SolanaNodes nodes, TestMint mint, List<Wallet> wallets) {
    PublicKey payer = CHAIN.payer().publicKey();
    long slot = RpcClient.of(nodes).answer(node -> node.position(Commitment.CONFIRMED)).slot() - 1;
    PublicKey table = AddressLookupTable.address(payer, slot).address();
    mint.run(List.of(AddressLookupTable.create(payer, payer, slot)), CHAIN.payer());
    List<PublicKey> accounts = wallets.stream().map(wallet -> mint.account(wallet.key())).toList();
    for (List<PublicKey> some : Lists.partition(accounts, AddressLookupTable.MAX_EXTENSION)) {
      mint.run(List.of(AddressLookupTable.extend(table, payer, payer, some)), CHAIN.payer());
    }
    return table;
  }
}
