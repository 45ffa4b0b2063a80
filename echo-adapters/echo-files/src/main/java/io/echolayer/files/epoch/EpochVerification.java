package io.echolayer.files.epoch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.Cores;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes an epoch from its input and compares every byte. It trusts nothing in the folder:
 * settings and ruleset are taken from there, but what follows from them must be what the folder
 * says.
 */
public final class EpochVerification {
  private final EpochFolder found;
  private final EventLog log;
  private final @Nullable EpochFolder before;
  private final RuleBook rules;

  private EpochVerification(
      EpochFolder found, EventLog log, @Nullable EpochFolder before, RuleBook rules) {
    this.found = found;
    this.log = log;
    this.before = before;
    this.rules = rules;
  }

  /**
   * The first difference between an epoch's folder and the epoch recomputed under the standard
   * rules.
   *
   * @see #verify(Path, EventLog, Path, RuleBook)
   */
  public static Optional<Difference> verify(Path folder, EventLog log, @Nullable Path previous)
      throws IOException {
    return verify(folder, log, previous, RuleBook.STANDARD_ONLY);
  }

  /**
   * The first difference between an epoch's folder and the epoch recomputed.
   *
   * @param folder the epoch to verify
   * @param log events, those that the epoch saw and any recorded later
   * @param previous folder of the epoch before, which must be untouched; null if there is none
   * @param rules those that the epoch was closed under
   * @return empty if the epoch is what its input makes it
   * @throws RefusedInputException if a file cannot be read, or {@code previous} is missing or does
   *     not belong here
   * @throws InvalidValueException if the log contradicts itself
   */
  public static Optional<Difference> verify(
      Path folder, EventLog log, @Nullable Path previous, RuleBook rules) throws IOException {
    EpochFolder found = EpochFolder.open(folder);
    return Optional.ofNullable(
        new EpochVerification(
                found, log, previous == null ? null : EpochFolder.open(previous), rules)
            .difference());
  }

  private @Nullable Difference difference() throws IOException {
    @Nullable Difference touched = found.findTouched();
    if (touched != null && !Files.isRegularFile(Path.of(touched.file()))) {
      return touched;
    }
    Ruleset ruleset = found.ruleset();
    if (!ruleset.digest().equals(found.manifest().rulesetDigest())) {
      return touched != null
          ? touched
          : Difference.ofFile(
              found.file(EpochFile.RULESET).toString(),
              found.manifest().rulesetDigest(),
              ruleset.digest());
    }
    EpochSettings settings = found.manifest().settings(ruleset, rules);
    Carry carry;
    try {
      carry = carry(settings);
    } catch (AlteredFolderException e) {
      return e.difference();
    }
    return compare(Epoch.close(settings, log, carry, Cores.POOL, Cores.COUNT), touched);
  }

  private Carry carry(EpochSettings settings) throws IOException {
    @Nullable String named = found.manifest().previous();
    if (before == null) {
      if (named != null) {
        throw new RefusedInputException(
            found.path().toString(),
            0,
            new InvalidValueException(
                "previous",
                "be given, since the epoch follows another",
                "absent",
                "Name its folder with --previous."));
      }
      return Carry.NOTHING;
    }
    Carry carry = before.carryInto(settings);
    if (!before.digest().equals(named)) {
      throw new AlteredFolderException(
          Difference.ofFile(
              before.path().resolve(EpochFolder.MANIFEST).toString(),
              named == null ? "no epoch before" : "SHA-256 " + named,
              "SHA-256 " + before.digest()));
    }
    return carry;
  }

  private @Nullable Difference compare(Epoch epoch, @Nullable Difference touched)
      throws IOException {
    Path fresh = Files.createTempDirectory("echo-verify");
    try {
      boolean receipts = found.manifest().files().containsKey(EpochFile.RECEIPTS.fileName());
      new EpochWriter(epoch, before == null ? null : before.digest(), receipts).writeInto(fresh);
      if (touched != null) {
        Path file = Path.of(touched.file());
        @Nullable Difference place =
            FileComparison.compare(touched.file(), fresh.resolve(file.getFileName()), file);
        return place == null ? touched : place;
      }
      @Nullable Difference first = firstDifference(fresh);
      if (first != null && !epoch.inputDigest().equals(found.manifest().inputDigest())) {
        return Difference.ofFile(
            "events",
            "those of SHA-256 " + found.manifest().inputDigest(),
            "SHA-256 " + epoch.inputDigest() + "\nFirst file that follows differently: " + first);
      }
      return first;
    } finally {
      MoreFiles.deleteRecursively(fresh, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private @Nullable Difference firstDifference(Path fresh) throws IOException {
    for (EpochFile file : EpochFile.values()) {
      if (found.manifest().files().containsKey(file.fileName())) {
        @Nullable Difference difference =
            FileComparison.compare(
                found.file(file).toString(), fresh.resolve(file.fileName()), found.file(file));
        if (difference != null) {
          return difference;
        }
      }
    }
    Path manifest = found.path().resolve(EpochFolder.MANIFEST);
    return FileComparison.compare(
        manifest.toString(), fresh.resolve(EpochFolder.MANIFEST), manifest);
  }
}
