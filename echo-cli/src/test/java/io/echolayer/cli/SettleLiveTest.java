package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.live.NeedsNode;
import io.echolayer.solana.live.Surfpool;
import io.echolayer.solana.live.TestMint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The three commands against a local chain, on the sample's epochs. */
@NeedsNode
class SettleLiveTest {
  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @TempDir Path folder;
  private LiveTreasury treasury;
  private Path journal;

  @BeforeEach
  void fund() throws IOException {
    treasury = LiveTreasury.create(CHAIN, folder);
    journal = treasury.journal();
    done(Run.of("demo", "--out", folder.resolve("demo")));
  }

  @Test
  void paysApprovedPlansOnceAndFindsItAgainOnTheChain() throws IOException {
    Path first = folder.resolve("demo/2026-01-10");
    treasury.settle(first).isRefused(ExitCode.REFUSED, "treasury must hold what is to be paid");
    treasury.endow();

    Path policy = policy();
    treasury
        .settle(first, "--policy", policy)
        .isRefused(ExitCode.REFUSED, "--approve must be for a plan that a dry run wrote");
    Run plan = done(treasury.settle(first, "--policy", policy, "--dry-run"));
    assertThat(plan.out()).contains("Would pay ").contains("SOL, rent ").contains("Plan: ");
    assertThat(done(treasury.settle(first, "--policy", policy, "--dry-run")).out())
        .contains("The same payouts as in the last plan.");
    treasury
        .settle(first, "--policy", policy, "--approve", approval("ann"))
        .isRefused(ExitCode.REFUSED, "approvals must be at least 2 of 3");
    treasury
        .settle(first, "--policy", policy, "--approve", approval("ann"), approval("eve"))
        .isRefused(ExitCode.REFUSED, "approval must be by an approver");
    Run paid =
        done(
            treasury.settle(
                first, "--policy", policy, "--approve", approval("ann"), approval("bob")));
    assertThat(paid.out()).contains("transactions, all final.");
    assertThat(treasury.balances(first)).isEqualTo(LiveTreasury.owed(first));
    assertThat(done(treasury.settle(first, "--policy", policy)).out())
        .isEqualTo("Nothing to pay.\n");

    Path all = folder.resolve("demo");
    done(treasury.settle(all, "--batch"));
    Path[] days = days(all);
    assertThat(treasury.balances(days)).isEqualTo(LiveTreasury.owed(days));
    assertThat(reconcile(journal).succeeds().out()).contains("reconciled: books and chain agree");

    Path lost = folder.resolve("lost.journal");
    Files.move(journal, lost);
    treasury.settle(all).isRefused(ExitCode.REFUSED, "The journal must know every payout");
    Path again = folder.resolve("again.journal");
    assertThat(
            reconcile(
                    again,
                    "--rebuild",
                    all,
                    "--mint",
                    treasury.mint().key(),
                    "--treasury",
                    treasury.address())
                .succeeds()
                .out())
        .contains("rebuilt: ")
        .contains("reconciled: books and chain agree");
    Files.move(again, journal, StandardCopyOption.REPLACE_EXISTING);
    assertThat(done(treasury.settle(all)).out()).isEqualTo("Nothing to pay.\n");
    assertThat(treasury.balances(days)).isEqualTo(LiveTreasury.owed(days));

    payBehindTheBooks(TestMint.wallet(99).publicKey(), 7);
    Run differs = reconcile(journal);
    assertThat(differs.code()).isEqualTo(ExitCode.NOT_VERIFIED);
    assertThat(differs.out()).contains("paid outside of settlements: ").contains("on chain 7");
  }

  /** A slow run also reports how far it is. */
  private static Run done(Run run) {
    assertThat(run).returns(ExitCode.DONE, Run::code);
    return run;
  }

  private void payBehindTheBooks(PublicKey wallet, long units) {
    TestMint mint = treasury.mint();
    mint.open(wallet);
    mint.run(
        List.of(
            TokenProgram.SPL_TOKEN.transferChecked(
                mint.account(treasury.address()),
                mint.key(),
                mint.account(wallet),
                treasury.address(),
                units,
                9)),
        treasury.key());
    Run differs = reconcile(journal);
    for (int i = 0; i < 100 && differs.code() == ExitCode.DONE; i++) {
      differs = reconcile(journal);
    }
  }

  private Path policy() throws IOException {
    return Files.writeString(
        folder.resolve("policy.json"),
        "{\"limits\":{\"perDay\":\"100000\"},\"approvals\":{\"required\":2,"
            + "\"approvers\":[\""
            + LiveTreasury.keypair(folder, "ann", 1).publicKey()
            + "\",\""
            + LiveTreasury.keypair(folder, "bob", 2).publicKey()
            + "\",\""
            + LiveTreasury.keypair(folder, "cyd", 3).publicKey()
            + "\"]}}");
  }

  private Path approval(String who) throws IOException {
    if (who.equals("eve")) {
      LiveTreasury.keypair(folder, "eve", 4);
    }
    Path file = folder.resolve(who + ".approval");
    Run.of(
            "approve",
            journal + ".plan.json",
            "--keypair",
            folder.resolve(who + ".json"),
            "--out",
            file)
        .succeeds();
    return file;
  }

  private Run reconcile(Path books, Object... options) {
    List<Object> args =
        new ArrayList<>(List.of("reconcile", "--journal", books, "--rpc", CHAIN.rpc()));
    args.addAll(Arrays.asList(options));
    return Run.of(args.toArray());
  }

  private static Path[] days(Path all) {
    return new Path[] {
      all.resolve("2026-01-10"), all.resolve("2026-01-11"), all.resolve("2026-01-12")
    };
  }
}
