package io.echolayer.files.epoch;

import com.google.common.hash.Hashing;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.internal.Baselines;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.settlement.run.EpochDues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a closed epoch, as it lies on disk. */
public final class EpochFolder {
  /** Name of the manifest. */
  public static final String MANIFEST = "manifest.json";

  private final Path path;
  private final Manifest manifest;
  private final String digest;

  private EpochFolder(Path path, Manifest manifest, String digest) {
    this.path = path;
    this.manifest = manifest;
    this.digest = digest;
  }

  /**
   * Opens a folder by its manifest; nothing else is looked at yet.
   *
   * @throws RefusedInputException if there is no manifest, or one that cannot be read
   */
  public static EpochFolder open(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new RefusedInputException(
          folder.toString(),
          0,
          new InvalidValueException("epoch folder", "have a " + MANIFEST, "absent"));
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new EpochFolder(
          folder,
          Manifest.read(JsonObject.parse(new String(bytes, StandardCharsets.UTF_8))),
          Hashing.sha256().hashBytes(bytes).toString());
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), 0, e);
    }
  }

  /**
   * Refuses a place that an epoch must not be written to.
   *
   * @param force whether an epoch that lies there may be replaced
   * @throws RefusedInputException if it is a file, or a folder that holds files; with {@code
   *     force}, only one that holds something other than an epoch
   */
  public static void checkPlace(Path folder, boolean force) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw refusedPlace(folder, "be a folder, or not exist yet", "a file");
    }
    Set<String> known = names();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!force) {
          throw refusedPlace(
              folder,
              "be empty, or not exist yet (--force replaces an epoch)",
              "a folder with " + name);
        }
        if (!known.contains(name)) {
          throw refusedPlace(
              folder, "hold nothing but an epoch to be replaced", "a folder with " + name);
        }
      }
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** SHA-256 of the manifest. */
  public String digest() {
    return digest;
  }

  Manifest manifest() {
    return manifest;
  }

  Path file(EpochFile file) {
    return path.resolve(file.fileName());
  }

  /**
   * The first file that is missing, not of the epoch, or not what the manifest says; null if there
   * is none.
   */
  @Nullable Difference findAltered() throws IOException {
    for (EpochFile file : EpochFile.values()) {
      @Nullable String expected = manifest.files().get(file.fileName());
      @Nullable String found = digestOf(file(file));
      if (expected == null ? found != null : !expected.equals(found)) {
        return Difference.ofFile(
            path.resolve(file.fileName()).toString(),
            expected == null ? "no such file" : "SHA-256 " + expected,
            found == null ? "no such file" : "SHA-256 " + found);
      }
    }
    Set<String> known = names();
    for (String listed : manifest.files().keySet()) {
      if (!known.contains(listed)) {
        return Difference.ofFile(path.resolve(MANIFEST).toString(), "files of an epoch", listed);
      }
    }
    return null;
  }

  /**
   * The ruleset that the epoch was closed under.
   *
   * @throws RefusedInputException if it cannot be read
   */
  public Ruleset ruleset() throws IOException {
    try {
      return Ruleset.parse(Files.readString(file(EpochFile.RULESET)));
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file(EpochFile.RULESET).toString(), 0, e);
    }
  }

  /**
   * What the epoch hands to one that follows it.
   *
   * @throws AlteredFolderException if a file is not what the manifest says
   * @throws RefusedInputException if {@code next} does not begin where this epoch ends, or counts
   *     in other units
   */
  Carry carryInto(EpochSettings next) throws IOException {
    @Nullable Difference altered = findAltered();
    if (altered != null) {
      throw new AlteredFolderException(altered);
    }
    if (!manifest.interval().to().equals(next.interval().from())) {
      throw refused(
          "to",
          "be the from of the epoch that follows (" + next.interval().from() + ")",
          manifest.interval().to());
    }
    if (!manifest.scale().equals(next.scale())) {
      throw refused(
          "decimals",
          "be those of the epoch that follows (" + next.scale().decimals() + ")",
          manifest.scale().decimals());
    }
    Map<String, Double> indices = IndicesCsv.read(file(EpochFile.SCORES));
    return Carry.NOTHING
        .withQueue(QueueCsv.read(file(EpochFile.QUEUE)))
        .withRolledOut(manifest.pools().rolledOut())
        .withIndices(indices, baselines(indices));
  }

  /**
   * What the epoch owes wallets, after every file and the Merkle root were held to the manifest.
   *
   * @throws AlteredFolderException if a file is not what the manifest says
   */
  public EpochDues dues() throws IOException {
    List<Payout> payouts = payouts();
    String root = checkedTree(payouts).root();
    return EpochDues.of(manifest.interval(), manifest.rulesetDigest(), digest, root, payouts);
  }

  /**
   * The Merkle tree over what the epoch pays, after every file and the root were held to the
   * manifest.
   *
   * @throws AlteredFolderException if a file is not what the manifest says
   */
  public PayoutTree tree() throws IOException {
    return checkedTree(payouts());
  }

  private List<Payout> payouts() throws IOException {
    @Nullable Difference altered = findAltered();
    if (altered != null) {
      throw new AlteredFolderException(altered);
    }
    return PayoutsCsv.read(file(EpochFile.PAYOUTS));
  }

  private PayoutTree checkedTree(List<Payout> payouts) {
    PayoutTree tree = Payout.tree(payouts);
    if (!tree.root().equals(manifest.merkleRoot())) {
      throw new AlteredFolderException(
          Difference.ofFile(
              file(EpochFile.PAYOUTS).toString(),
              "payouts of Merkle root " + manifest.merkleRoot(),
              "of " + tree.root()));
    }
    return tree;
  }

  /** Places of the token that the epoch counts in. */
  public int decimals() {
    return manifest.scale().decimals();
  }

  /** The highest indices so far, or {@code indices} if the epoch's ruleset did not keep them. */
  private Map<String, Double> baselines(Map<String, Double> indices) throws IOException {
    return manifest.files().containsKey(EpochFile.BASELINES.fileName())
        ? BaselinesCsv.read(file(EpochFile.BASELINES))
        : indices;
  }

  /** What quality compares an item's index with in an epoch that follows under {@code ruleset}. */
  Map<String, Double> comparedWith(Ruleset ruleset) throws IOException {
    Map<String, Double> indices = IndicesCsv.read(file(EpochFile.SCORES));
    return Baselines.areHighest(ruleset) ? baselines(indices) : indices;
  }

  private RefusedInputException refused(String field, String rule, Object value) {
    return new RefusedInputException(
        path.resolve(MANIFEST).toString(), 0, new InvalidValueException(field, rule, value));
  }

  static RefusedInputException refusedPlace(Path folder, String rule, String value) {
    return new RefusedInputException(
        folder.toString(), 0, new InvalidValueException("output folder", rule, value));
  }

  /** Every name that an epoch's folder may hold. */
  static Set<String> names() {
    Set<String> names = new HashSet<>();
    names.add(MANIFEST);
    for (EpochFile file : EpochFile.values()) {
      names.add(file.fileName());
    }
    return names;
  }

  private static @Nullable String digestOf(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? com.google.common.io.Files.asByteSource(file.toFile()).hash(Hashing.sha256()).toString()
        : null;
  }
}
