package io.echolayer.rewards.ledger;

import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.pool.ClaimOutcome;
import io.echolayer.rewards.rule.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of an epoch's claims, as postings. */
final class ClaimPostings {
  private final Epoch epoch;
  private final String ruleset;
  private final Map<String, Instant> happened;

  private ClaimPostings(Epoch epoch, String ruleset, Map<String, Instant> happened) {
    this.epoch = epoch;
    this.ruleset = ruleset;
    this.happened = happened;
  }

  static ClaimPostings of(Epoch epoch, String ruleset) {
    RuleBook rules = epoch.settings().rules();
    Set<String> subjects = new HashSet<>();
    for (ClaimOutcome outcome : epoch.outcomes()) {
      if (rules.rewardsEvents(outcome.claim().rule())) {
        subjects.add(outcome.claim().subject());
      }
    }
    Map<String, Instant> happened = new HashMap<>();
    for (EchoEvent event : epoch.snapshot().allEvents()) {
      if (subjects.contains(event.id())) {
        happened.put(event.id(), event.at());
      }
    }
    return new ClaimPostings(epoch, ruleset, happened);
  }

  /** What is entered for a claim; nothing if it goes on waiting and nothing moves. */
  Stream<Posting> posting(ClaimOutcome outcome) {
    Claim claim = outcome.claim();
    boolean waited = !claim.epoch().equals(epoch.id());
    Account.Type source = waited ? Account.Type.QUEUE : Account.Type.CLAIMED;
    List<Transfer> transfers = new ArrayList<>(3);
    if (outcome.paid() > 0) {
      transfers.add(
          new Transfer(Account.pool(claim.pool()), Account.user(claim.user()), outcome.paid()));
      transfers.add(EpochPlan.move(source, Account.Type.ANSWERED, claim.pool(), outcome.paid()));
    }
    if (outcome.lapsed() > 0) {
      transfers.add(EpochPlan.move(source, Account.Type.LAPSED, claim.pool(), outcome.lapsed()));
    }
    if (outcome.queued() > 0 && !waited) {
      transfers.add(EpochPlan.move(source, Account.Type.QUEUE, claim.pool(), outcome.queued()));
    }
    return transfers.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Posting(
                Posting.Kind.CLAIM,
                epoch.settings().interval(),
                ruleset,
                claim.id(),
                transfers,
                details(claim)));
  }

  private PostingDetails details(Claim claim) {
    @Nullable Instant at =
        epoch.settings().rules().rewardsEvents(claim.rule()) ? happened.get(claim.subject()) : null;
    return new PostingDetails.Claim(claim.user(), claim.at(), at);
  }
}
