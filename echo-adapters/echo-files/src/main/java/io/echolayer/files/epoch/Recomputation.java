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
import io.echolayer.rewards.pool.PoolPolicy;
import io.echolayer.rewards.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An epoch computed once more, and held to its folder file by file. */
record Recomputation(
    EpochFolder found,
    EventLog log,
    @Nullable EpochFolder before,
    RuleBook rules,
    @Nullable PoolPolicy policy) {

  /** The first difference; null if there is none. */
  @Nullable Difference difference() throws IOException {
    @Nullable Difference altered = found.findAltered();
    if (altered != null && !Files.isRegularFile(Path.of(altered.file()))) {
      return altered;
    }
    Ruleset ruleset = found.ruleset();
    if (!ruleset.digest().equals(found.manifest().rulesetDigest())) {
      return altered != null
          ? altered
          : Difference.ofFile(
              found.file(EpochFile.RULESET).toString(),
              found.manifest().rulesetDigest(),
              ruleset.digest());
    }
    EpochSettings settings = found.manifest().settings(ruleset, rules, policy);
    Carry carry;
    try {
      carry = carry(settings);
    } catch (AlteredFolderException e) {
      return e.difference();
    }
    return compare(Epoch.close(settings, log, carry, Cores.POOL, Cores.COUNT), altered);
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

  private @Nullable Difference compare(Epoch epoch, @Nullable Difference altered)
      throws IOException {
    Path fresh = Files.createTempDirectory("echo-verify");
    try {
      boolean receipts = found.manifest().files().containsKey(EpochFile.RECEIPTS.fileName());
      new EpochWriter(epoch, before == null ? null : before.digest(), receipts).writeInto(fresh);
      if (altered != null) {
        Path file = Path.of(altered.file());
        @Nullable Difference place =
            FileComparison.compare(altered.file(), fresh.resolve(file.getFileName()), file);
        return place == null ? altered : place;
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
