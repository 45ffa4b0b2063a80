package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import io.echolayer.conformance.Vectors;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.Base58;
import io.echolayer.rewards.event.Wallet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Oracle: the epoch's own payouts and root, and the hashes of the specification written out. */
class DistributorTest {
  private static final EpochDay DAY = new EpochDay(10);

  @TempDir private Path folder;

  @Test
  void whoHasAWalletCanClaimWhatTheManifestStandsFor() throws IOException {
    DAY.close(Vectors.path("epoch/log.ndjson"), folder, "--pool", "20").succeeds();
    Path epoch = DAY.in(folder);
    Path file = folder.resolve("merkle_tree.json");
    Run run = Run.of("distributor", epoch, "--out", file).succeeds();

    JsonObject manifest = JsonObject.parse(Files.readString(epoch.resolve("manifest.json")));
    JsonObject claims = JsonObject.parse(Files.readString(file));
    assertThat(hex(claims, "merkle_root")).hasToString(manifest.text("merkleRoot"));
    Map<HashCode, Long> owed = new HashMap<>();
    LiveTreasury.owed(epoch).forEach((wallet, units) -> owed.put(key(wallet), units));
    Map<HashCode, Long> claimable = new HashMap<>();
    for (JsonObject claim : claims.objects("tree_nodes")) {
      claimable.put(hex(claim, "claimant"), claim.count("amount_unlocked"));
    }
    assertThat(claimable).isEqualTo(owed).isNotEmpty();
    assertThat(claims.count("max_num_nodes")).isEqualTo(owed.size());
    assertThat(claims.count("max_total_claim"))
        .isEqualTo(owed.values().stream().mapToLong(Long::longValue).sum());
    long without = manifest.count("recipientsWithoutWallet");
    assertThat(without).as("or this tests little").isPositive();
    assertThat(run.out())
        .contains(" tokens of " + owed.size() + " wallets can be claimed")
        .contains(" tokens of " + without + " users")
        .contains("Merkle root: " + manifest.text("merkleRoot"));
    assertThat(leaf(claims.objects("tree_nodes").get(0)))
        .as("the layout of the distributor")
        .isEqualTo(proven(epoch, claims.objects("tree_nodes").get(0)));
  }

  @Test
  void anAlteredFolderHasNoFile() throws IOException {
    DAY.close(Vectors.path("epoch/log.ndjson"), folder, "--pool", "20").succeeds();
    Path payouts = DAY.in(folder).resolve("payouts.csv");
    Files.writeString(payouts, Files.readString(payouts).replaceFirst("\\d\n", "\n"));
    Path file = folder.resolve("merkle_tree.json");
    Run.of("distributor", DAY.in(folder), "--out", file)
        .isRefused(ExitCode.NOT_VERIFIED, "payouts.csv");
    Run.of("distributor", folder.resolve("none"), "--out", file)
        .isRefused(ExitCode.REFUSED, "DIR must name a folder that exists");
    assertThat(file).doesNotExist();
  }

  private static HashCode key(Wallet wallet) {
    return HashCode.fromBytes(wallet.key().bytes());
  }

  private static HashCode hex(JsonObject json, String name) {
    List<Long> numbers = json.counts(name);
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = numbers.get(i).byteValue();
    }
    return HashCode.fromBytes(bytes);
  }

  /** {@code sha256(0x00 ‖ sha256(pubkey32 ‖ unlocked_u64le ‖ locked_u64le))}. */
  private static HashCode leaf(JsonObject claim) {
    HashCode inner =
        Hashing.sha256()
            .newHasher()
            .putBytes(hex(claim, "claimant").asBytes())
            .putBytes(littleEndian(claim.count("amount_unlocked")))
            .putBytes(littleEndian(claim.count("amount_locked")))
            .hash();
    return Hashing.sha256().newHasher().putByte((byte) 0).putBytes(inner.asBytes()).hash();
  }

  private static byte[] littleEndian(long units) {
    return Longs.toByteArray(Long.reverseBytes(units));
  }

  /** The leaf as {@code proof} has it. */
  private static HashCode proven(Path epoch, JsonObject claim) {
    String wallet = Base58.encode(hex(claim, "claimant").asBytes());
    return HashCode.fromString(
        JsonObject.parse(Run.of("proof", epoch, wallet).succeeds().out()).text("leaf"));
  }
}
