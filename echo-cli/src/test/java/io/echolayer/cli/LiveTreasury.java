package io.echolayer.cli;

import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.internal.program.SystemProgram;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.live.Surfpool;
import io.echolayer.solana.live.TestMint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A treasury on a local chain, with its key, its journal and its policy as files of a folder.
 *
 * @param key the treasury's
 * @param mint a token of nine decimals
 */
record LiveTreasury(Surfpool chain, Path folder, Signer key, TestMint mint) {
  static final long TOKEN = 1_000_000_000;
  private static final long SOL = 1_000_000_000;

  /** One with SOL, and without tokens. */
  static LiveTreasury create(Surfpool chain, Path folder) throws IOException {
    Signer key = keypair(folder, "treasury", 11);
    TestMint mint = TestMint.create(chain.nodes(), chain.payer(), TokenProgram.SPL_TOKEN, 9, 0);
    mint.run(
        List.of(SystemProgram.transfer(chain.payer().publicKey(), key.publicKey(), 5 * SOL)),
        chain.payer());
    mint.open(key.publicKey());
    return new LiveTreasury(chain, folder, key, mint);
  }

  /** The address. */
  PublicKey address() {
    return key.publicKey();
  }

  /** Where its key is. */
  Path keyFile() {
    return folder.resolve("treasury.json");
  }

  Path journal() {
    return folder.resolve("pay.journal");
  }

  /** Makes it own tokens. */
  void endow() {
    mint.mint(address(), 1_000_000 * TOKEN);
  }

  Run settle(Path epochs, Object... options) {
    return Run.of(settling(epochs, options).toArray());
  }

  /** The arguments of a settlement. */
  List<Object> settling(Path epochs, Object... options) {
    List<Object> args = new ArrayList<>(List.of("settle", epochs, "--journal", journal()));
    args.addAll(List.of("--mint", mint.key(), "--keypair", keyFile(), "--rpc", chain.rpc()));
    args.addAll(List.of(options));
    return args;
  }

  /** What wallets that epochs owe have. */
  Map<Wallet, Long> balances(Path... epochs) throws IOException {
    return mint.balances(List.copyOf(owed(epochs).keySet()));
  }

  /** What epochs owe, by their own files. */
  static Map<Wallet, Long> owed(Path... epochs) throws IOException {
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

  /** The key of a number, in a file of a name. */
  static Signer keypair(Path folder, String name, long number) throws IOException {
    byte[] seed = new byte[Signer.SEED_LENGTH];
    new Random(number).nextBytes(seed);
    Signer signer = Signer.ofSeed(seed);
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
