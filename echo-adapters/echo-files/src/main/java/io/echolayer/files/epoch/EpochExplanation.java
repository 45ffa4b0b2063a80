package io.echolayer.files.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.receipt.Receipts;
import io.echolayer.rewards.rule.RuleBook;
import io.echolayer.rewards.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes the receipt of one claim on demand, from the folder of its epoch and the part of the event
 * log that the claim rests on: what happened to its item, and the profiles of all users.
 */
public final class EpochExplanation {
  private final EpochFolder folder;
  private final List<Path> events;
  private final @Nullable EpochFolder before;

  private EpochExplanation(EpochFolder folder, List<Path> events, @Nullable EpochFolder before) {
    this.folder = folder;
    this.events = events;
    this.before = before;
  }

  /**
   * The receipt of a claim of an epoch that was closed under the standard rules.
   *
   * @param events the log that the epoch was closed over
   * @param previous folder of the epoch before; needed for claims that were carried over and for
   *     quality
   * @throws RefusedInputException if the claim is not in the folder, or what the log makes of it is
   *     not what the folder says
   */
  public static Receipt of(Path folder, String claim, List<Path> events, @Nullable Path previous)
      throws IOException {
    return new EpochExplanation(
            EpochFolder.open(folder), events, previous == null ? null : EpochFolder.open(previous))
        .explain(claim);
  }

  private Receipt explain(String claim) throws IOException {
    ClaimRow row = row(claim);
    Ruleset ruleset = folder.ruleset();
    EpochSettings settings = folder.manifest().settings(ruleset, RuleBook.STANDARD, null);
    Snapshot snapshot =
        Snapshot.of(
            settings.interval(),
            ruleset,
            log(row, ruleset).recordedBefore(settings.interval().to()),
            baseline(row, ruleset));
    Claim made = row.tokens() == null ? carried(row) : made(row, settings, snapshot);
    return Receipts.of(settings, snapshot, PayoutsCsv.read(folder.file(EpochFile.PAYOUTS)))
        .receipt(new ClaimOutcome(made, row.paid(), row.queued()), row.position());
  }

  private ClaimRow row(String claim) throws IOException {
    AtomicReference<@Nullable ClaimRow> found = new AtomicReference<>();
    ClaimsCsv.read(
        folder.file(EpochFile.CLAIMS),
        row -> {
          if (row.id().equals(claim)) {
            found.set(row);
          }
          return found.get() == null;
        });
    @Nullable ClaimRow row = found.get();
    if (row == null) {
      throw refused(EpochFile.CLAIMS, "claim", "be in claims.csv", claim);
    }
    return row;
  }

  /** What the claim rests on; under guards, which compare it with others, that is everything. */
  private EventLog log(ClaimRow row, Ruleset ruleset) throws IOException {
    if (!ruleset.guards().equals(Guards.OFF)) {
      return EventLogFiles.read(events, ruleset, Progress.NONE);
    }
    RelatedEvents related = new RelatedEvents(row.content(), Claim.subject(row.id()));
    return related.of(EventLogFiles.read(events, ruleset, Progress.NONE, related::mayBeIn));
  }

  private Map<String, Double> baseline(ClaimRow row, Ruleset ruleset) throws IOException {
    if (row.content() == null || before == null) {
      return Map.of();
    }
    @Nullable Double index = before.comparedWith(ruleset).get(row.content());
    return index == null ? Map.of() : Map.of(row.content(), index);
  }

  private Claim carried(ClaimRow row) throws IOException {
    if (before == null) {
      throw refused(
          EpochFile.CLAIMS, "previous", "be given for a claim that was carried over", row.id());
    }
    for (Claim claim : QueueCsv.read(before.file(EpochFile.QUEUE))) {
      if (claim.id().equals(row.id())) {
        return claim;
      }
    }
    throw refused(EpochFile.CLAIMS, "claim", "be in the queue of the epoch before", row.id());
  }

  private Claim made(ClaimRow row, EpochSettings settings, Snapshot snapshot) {
    AtomicReference<@Nullable Claim> found = new AtomicReference<>();
    String subject = Claim.subject(row.id());
    settings.rules().all().stream()
        .filter(rule -> rule.name().equals(row.rule()))
        .forEach(
            rule ->
                rule.reward(
                    snapshot,
                    (of, at, user, content, tokens, inputs) -> {
                      if (of.equals(subject)) {
                        found.set(claim(row, at, user, content, tokens, settings));
                      }
                    }));
    @Nullable Claim claim = found.get();
    if (claim == null || claim.units() != row.units() || !claim.user().equals(row.user())) {
      throw refused(
          EpochFile.CLAIMS,
          row.id(),
          "be what the events make it (" + claim + ")",
          row.units() + " units for " + row.user());
    }
    return claim;
  }

  private static Claim claim(
      ClaimRow row,
      Instant at,
      String user,
      @Nullable String content,
      double tokens,
      EpochSettings settings) {
    return Claim.of(
        row.id(), user, content, tokens, settings.scale().units(tokens), row.pool(), at);
  }

  private RefusedInputException refused(EpochFile file, String field, String rule, String value) {
    return new RefusedInputException(
        folder.file(file).toString(), 0, new InvalidValueException(field, rule, value));
  }
}
