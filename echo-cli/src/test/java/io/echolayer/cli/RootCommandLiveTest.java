package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.solana.live.NeedsNode;
import io.echolayer.solana.live.Surfpool;
import io.echolayer.solana.root.RootPublication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Roots of the sample's epochs on a local chain. Oracle: what the chain itself holds. */
@NeedsNode
class RootCommandLiveTest {
  private static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @TempDir Path folder;

  @Test
  void aRootIsPublishedOnceAndComparedByAnybody() throws IOException {
    LiveTreasury treasury = LiveTreasury.create(CHAIN, folder);
    Path demo = folder.resolve("demo");
    Run.of("demo", "--out", demo).succeeds();
    Path day = demo.resolve("2026-01-10");
    String root = EpochFolder.open(day).tree().root();

    Run absent = look(day, treasury);
    absent.isRefused(ExitCode.UNFINISHED, "not on the chain for good: 1 of 1", "--keypair");
    assertThat(absent.out()).isEqualTo("2026-01-10T00:00:00Z  " + root + "  not on the chain\n");

    Run published = publish(day, treasury).succeeds();
    assertThat(published.out()).contains(root + "  published 2");
    Run again = publish(day, treasury).succeeds();
    assertThat(again.out()).contains(root + "  on the chain since ");
    assertThat(look(day, treasury).succeeds().out()).isEqualTo(again.out());
    assertThat(RootPublication.of(CHAIN.nodes(), treasury.address()).find(FIRST, Instant.EPOCH))
        .as("once")
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.root().root()).isEqualTo(root);
              assertThat(published.out()).contains(found.signature());
              assertThat(again.out()).contains(found.signature());
            });

    look(demo, treasury).isRefused(ExitCode.UNFINISHED, "not on the chain for good: 2 of 3");
    publish(demo, treasury).succeeds();
    assertThat(look(demo, treasury).succeeds().out().lines()).hasSize(3);

    anotherRootIsNeitherPublishedNorTakenFor(demo, treasury);
    anAlteredFolderIsNotComparedAtAll(day, treasury);
  }

  private void anotherRootIsNeitherPublishedNorTakenFor(Path demo, LiveTreasury treasury)
      throws IOException {
    Path other = folder.resolve("other");
    Run.of(
            "epoch",
            "--events",
            demo.resolve("events.ndjson"),
            "--from",
            "2026-01-10T00:00:00Z",
            "--to",
            "2026-01-11T00:00:00Z",
            "--pool",
            "7",
            "--out",
            other)
        .succeeds();
    for (Run run : List.of(look(other, treasury), publish(other, treasury))) {
      run.isRefused(ExitCode.NOT_VERIFIED, "not what is on the chain: 1 of 1", "echolayer verify");
      assertThat(run.out()).contains(EpochFolder.open(other).tree().root() + "  differs: ");
    }
    assertThat(look(demo.resolve("2026-01-10"), treasury).succeeds().out().lines()).hasSize(1);
  }

  private static void anAlteredFolderIsNotComparedAtAll(Path day, LiveTreasury treasury)
      throws IOException {
    Path payouts = day.resolve("payouts.csv");
    Files.writeString(payouts, Files.readString(payouts).replaceFirst("\\d\n", "\n"));
    publish(day, treasury).isRefused(ExitCode.NOT_VERIFIED, "payouts.csv");
  }

  @Test
  void whatCannotBeDoneIsSaidInTwoLines() throws IOException {
    Path demo = folder.resolve("demo");
    Run.of("demo", "--out", demo).succeeds();
    Run.of("root", demo, "--rpc", CHAIN.rpc())
        .isRefused(ExitCode.REFUSED, "--keypair and --treasury must be given one or the other");
    LiveTreasury.keypair(folder, "poor", 99);
    Run.of("root", demo, "--keypair", folder.resolve("poor.json"), "--rpc", CHAIN.rpc())
        .isRefused(ExitCode.REFUSED, "the node would not take the transaction", "SOL for the fee");
    Run.of("root", demo, "--treasury", "me", "--rpc", CHAIN.rpc())
        .isRefused(ExitCode.REFUSED, "base58");
  }

  private static Run look(Path epochs, LiveTreasury treasury) {
    return Run.of("root", epochs, "--treasury", treasury.address(), "--rpc", CHAIN.rpc());
  }

  private static Run publish(Path epochs, LiveTreasury treasury) {
    return Run.of("root", epochs, "--keypair", treasury.keyFile(), "--rpc", CHAIN.rpc());
  }
}
