package io.echolayer.solana.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.message.AccountMeta;
import io.echolayer.solana.internal.message.Instruction;
import io.echolayer.solana.internal.program.Memo;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.root.EpochRoot;
import io.echolayer.solana.root.PublishedRoot;
import io.echolayer.solana.root.RootPublication;
import io.echolayer.solana.rpc.SolanaNodes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Oracle: what the chain itself holds. */
@NeedsNode
class RootLiveTest {
  private static final Instant EPOCH = Instant.parse("2026-01-10T00:00:00Z");
  private static final EpochRoot ROOT = new EpochRoot(EPOCH, "0123456789abcdef".repeat(4));
  private static final EpochRoot OTHER = new EpochRoot(EPOCH, "f".repeat(64));

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @Test
  void aRootIsPublishedOnceAndFoundAgain() {
    SolanaNodes nodes = CHAIN.nodes();
    TestMint mint = TestMint.create(nodes, CHAIN.payer(), TokenProgram.SPL_TOKEN, 0, 1);
    Signer treasury = TestMint.wallet(1);
    Signer stranger = TestMint.wallet(2);
    for (Signer wallet : List.of(treasury, stranger)) {
      mint.run(
          List.of(
              SystemProgram.transfer(CHAIN.payer().publicKey(), wallet.publicKey(), 1_000_000_000)),
          CHAIN.payer());
    }
    RootPublication roots = RootPublication.of(nodes, treasury.publicKey());
    assertThat(roots.find(EPOCH, Instant.EPOCH)).isEmpty();

    // A stranger may put a memo of the same form on chain and name the treasury in it.
    mint.run(
        List.of(
            SystemProgram.transfer(stranger.publicKey(), treasury.publicKey(), 5_000_000),
            Memo.of(stranger.publicKey(), OTHER.memo())),
        stranger);
    mint.run(
        List.of(readTreasury(treasury.publicKey()), Memo.of(stranger.publicKey(), OTHER.memo())),
        stranger);
    assertThat(roots.find(EPOCH, Instant.EPOCH)).isEmpty();

    roots.publish(ROOT, treasury, Instant.EPOCH, InstantSource.system());
    roots.publish(ROOT, treasury, Instant.EPOCH, InstantSource.system());
    List<PublishedRoot> found = roots.find(EPOCH, Instant.EPOCH);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).root()).isEqualTo(ROOT);
    assertThat(roots.find(EPOCH.plusSeconds(86400), Instant.EPOCH)).isEmpty();
    assertThat(roots.find(EPOCH, Instant.now().plusSeconds(3600))).isEmpty();

    assertThatThrownBy(() -> roots.publish(OTHER, treasury, Instant.EPOCH, InstantSource.system()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(found.get(0).signature());
    assertThatThrownBy(() -> roots.publish(ROOT, stranger, Instant.EPOCH, InstantSource.system()))
        .hasMessageStartingWith("signer must be the treasury's");
  }

  /** Moves nothing, and names the treasury. */
  private static Instruction readTreasury(PublicKey treasury) {
    Instruction nothing = SystemProgram.transfer(TestMint.wallet(2).publicKey(), treasury, 0);
    return new Instruction(
        nothing.program(),
        List.of(nothing.accounts().get(0), AccountMeta.writable(treasury)),
        nothing.data());
  }
}
