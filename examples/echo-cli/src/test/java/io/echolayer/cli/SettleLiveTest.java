package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.key.Ed25519;
import io.echolayer.solana.key.PublicKey;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.live.Surfpool;
import io.echolayer.solana.live.TestMint;
import io.echolayer.solana.program.SystemProgram;
import io.echolayer.solana.program.TokenProgram;
import io.echolayer.solana.rpc.RpcClient;
import io.echolayer.solana.rpc.RpcSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The three commands against a local chain, on the sample's epochs. */
class SettleLiveTest {
  private static final long SOL = 1_000_000_000;

  @RegisterExtension static final Surfpool CHAIN = new Surfpool();

  @TempDir Path folder;
  private TestMint mint;
  private Signer treasury;
  private Path journal;

  @BeforeEach
  void fund() throws IOException {
    treasury = keypair("treasury", 11);
    RpcClient rpc = RpcClient.of(List.of(CHAIN.rpc()), RpcSettings.DEFAULT);
    mint = TestMint.create(rpc, CHAIN.payer(), TokenProgram.SPL_TOKEN, 9, 0);
    mint.run(
        List.of(SystemProgram.transfer(CHAIN.payer().publicKey(), treasury.publicKey(), 5 * SOL)),
        CHAIN.payer());
    mint.open(treasury.publicKey());
    journal = folder.resolve("pay.journal");
    done(Run.of("demo", "--out", folder.resolve("demo")));
  }

  @Test
  void paysApprovedPlansOnceAndFindsItAgainOnTheChain() throws IOException {
    Path first = folder.resolve("demo/2026-01-10");
    settle(first).isRefused(ExitCode.REFUSED, "treasury must hold what is to be paid");
    mint.mint(treasury.publicKey(), 1_000_000 * SOL);

    Path policy = policy();
    settle(first, "--policy", policy)
        .isRefused(ExitCode.REFUSED, "--approve must be for a plan that a dry run wrote");
    Run plan = done(settle(first, "--policy", policy, "--dry-run"));
    assertThat(plan.out()).contains("Would pay ").contains("SOL, rent ").contains("Plan: ");
    assertThat(done(settle(first, "--policy", policy, "--dry-run")).out())
        .contains("The same payouts as in the last plan.");
    settle(first, "--policy", policy, "--approve", approval("ann"))
        .isRefused(ExitCode.REFUSED, "approvals must be at least 2 of 3");
    settle(first, "--policy", policy, "--approve", approval("ann"), approval("eve"))
        .isRefused(ExitCode.REFUSED, "approval must be by an approver");
    Run paid =
        done(settle(first, "--policy", policy, "--approve", approval("ann"), approval("bob")));
    assertThat(paid.out()).contains("transactions, all final.");
    assertThat(balances(first)).isEqualTo(owed(first));
    assertThat(done(settle(first, "--policy", policy)).out()).isEqualTo("Nothing to pay.\n");

    Path all = folder.resolve("demo");
    done(settle(all, "--batch"));
    Path[] days = days(all);
    assertThat(balances(days)).isEqualTo(owed(days));
    assertThat(reconcile(journal).succeeds().out()).contains("reconciled: books and chain agree");

    Path lost = folder.resolve("lost.journal");
    Files.move(journal, lost);
    settle(all).isRefused(ExitCode.REFUSED, "The journal must know every payout");
    Path again = folder.resolve("again.journal");
    assertThat(
            reconcile(
                    again,
                    "--rebuild",
                    all,
                    "--mint",
                    mint.key(),
                    "--treasury",
                    treasury.publicKey())
                .succeeds()
                .out())
        .contains("rebuilt: ")
        .contains("reconciled: books and chain agree");
    Files.move(again, journal, StandardCopyOption.REPLACE_EXISTING);
    assertThat(done(settle(all)).out()).isEqualTo("Nothing to pay.\n");
    assertThat(balances(days)).isEqualTo(owed(days));

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
    mint.open(wallet);
    mint.run(
        List.of(
            TokenProgram.SPL_TOKEN.transferChecked(
                mint.account(treasury.publicKey()),
                mint.key(),
                mint.account(wallet),
                treasury.publicKey(),
                units,
                9)),
        treasury);
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
            + keypair("ann", 1).publicKey()
            + "\",\""
            + keypair("bob", 2).publicKey()
            + "\",\""
            + keypair("cyd", 3).publicKey()
            + "\"]}}");
  }

  private Path approval(String who) throws IOException {
    if (who.equals("eve")) {
      keypair("eve", 4);
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

  private Run settle(Path epochs, Object... options) {
    List<Object> args = new ArrayList<>(List.of("settle", epochs, "--journal", journal));
    args.addAll(List.of("--mint", mint.key(), "--keypair", folder.resolve("treasury.json")));
    args.addAll(List.of("--rpc", CHAIN.rpc()));
    args.addAll(Arrays.asList(options));
    return Run.of(args.toArray());
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

  /** By the epochs' own files. */
  private static Map<Wallet, Long> owed(Path... epochs) throws IOException {
    Map<Wallet, Long> owed = new HashMap<>();
    for (Path epoch : epochs) {
      List<String> rows = Files.readAllLines(epoch.resolve("payouts.csv"));
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",", -1);
        if (!cells[1].isEmpty()) {
          owed.merge(new Wallet(cells[1]), Long.valueOf(cells[2]), Math::addExact);
        }
      }
    }
    return owed;
  }

  private Map<Wallet, Long> balances(Path... epochs) throws IOException {
    return mint.balances(List.copyOf(owed(epochs).keySet()));
  }

  private Signer keypair(String name, long number) throws IOException {
    byte[] seed = new byte[Ed25519.SEED_LENGTH];
    new Random(number).nextBytes(seed);
    Signer signer = Ed25519.signer(seed);
    List<Integer> numbers = new ArrayList<>();
    for (byte[] half : List.of(seed, signer.publicKey().bytes())) {
      for (byte b : half) {
        numbers.add(b & 0xff);
      }
    }
    Path file = Files.writeString(folder.resolve(name + ".json"), numbers.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return signer;
  }
}
