package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.ledger.RewardLedger.AuditReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody changes what entries say and makes the whole chain anew, so that every hash is right.
 * What breaks the rules of money is found all the same.
 */
@Tag("slow")
class ForgedLedgerTest {
  private static final List<Posting.Kind> FORGED =
      List.of(
          Posting.Kind.OPENING,
          Posting.Kind.CLAIM,
          Posting.Kind.EXPIRY,
          Posting.Kind.REFILL,
          Posting.Kind.WITHDRAWAL,
          Posting.Kind.POSTED,
          Posting.Kind.VOIDED);

  private static final List<Posting.Kind> ANNOUNCED =
      List.of(
          Posting.Kind.OPENING,
          Posting.Kind.CLAIM,
          Posting.Kind.EXPIRY,
          Posting.Kind.REFILL,
          Posting.Kind.WITHDRAWAL,
          Posting.Kind.CLOSING);

  private static AuditReport.Break audit(List<Posting> postings) {
    return new TamperedLedger(LedgerEntry.following(ChainHead.EMPTY, postings))
        .audit()
        .firstBreak();
  }

  @Test
  void noEntryOfAnEpochCanBeChangedDroppedOrRepeated() {
    Set<Posting.Kind> kinds = new HashSet<>();
    for (long seed = 0; seed < 30 || (seed < 500 && !kinds.containsAll(FORGED)); seed++) {
      List<Posting> honest = Ledgers.postings(Ledgers.filled(seed));
      assertThat(audit(honest)).isNull();
      for (int i = 0; i < honest.size(); i++) {
        Posting posting = honest.get(i);
        List<Posting> dropped = new ArrayList<>(honest);
        dropped.remove(i);
        boolean isLastOfEpochs =
            honest.subList(i + 1, honest.size()).stream().noneMatch(p -> p.kind().isOfEpoch());
        boolean mayGo =
            isLastOfEpochs
                || posting.kind() == Posting.Kind.CORRECTION
                || !posting.kind().isOfEpoch();
        if (!mayGo) {
          assertThat(audit(dropped)).as("seed %s without %s", seed, posting).isNotNull();
        }
        List<Posting> repeated = new ArrayList<>(honest);
        repeated.add(i + 1, posting);
        assertThat(audit(repeated)).as("seed %s twice %s", seed, posting).isNotNull();
        for (int t = 0; t < posting.transfers().size(); t++) {
          List<Posting> forged = new ArrayList<>(honest);
          forged.set(i, Forgery.withMore(posting, t, 1));
          boolean isFree =
              posting.kind() == Posting.Kind.CORRECTION || posting.kind() == Posting.Kind.PENDING;
          AuditReport.Break found = audit(forged);
          if (!isFree) {
            assertThat(found).as("seed %s forged %s", seed, posting).isNotNull();
            assertThat(found.entry()).isGreaterThan(i);
            kinds.add(posting.kind());
          }
        }
      }
    }
    assertThat(kinds).containsAll(FORGED);
  }

  /** The forger also states the digest of the changed plan in the opening. */
  @Test
  void noEntryOfAnEpochCanBeChangedAndAnnouncedAnew() {
    Set<Posting.Kind> kinds = new HashSet<>();
    for (long seed = 0; seed < 10 || (seed < 500 && !kinds.containsAll(ANNOUNCED)); seed++) {
      List<Posting> honest = Ledgers.postings(Ledgers.filled(seed));
      assertThat(audit(Forgery.announced(honest))).as("seed %s", seed).isNull();
      int lastClosing = Forgery.lastClosing(honest);
      for (int i = 0; i <= lastClosing; i++) {
        for (Posting forgery : Forgery.of(honest.get(i))) {
          List<Posting> forged = new ArrayList<>(honest);
          forged.set(i, forgery);
          assertThat(audit(Forgery.announced(forged)))
              .as("seed %s, %s instead of %s", seed, forgery, honest.get(i))
              .isNotNull();
          kinds.add(forgery.kind());
        }
      }
    }
    assertThat(kinds).containsAll(ANNOUNCED);
  }

  /** The user has enough from other claims, so that no balance would tell. */
  @Test
  void noMoreCanBeRecoveredThanWasPaid() {
    int forgeries = 0;
    for (long seed = 0; forgeries < 3; seed++) {
      List<Posting> postings = Ledgers.postings(Ledgers.filled(seed));
      for (int i = 0; i < postings.size(); i++) {
        Posting posting = postings.get(i);
        if (posting.kind() == Posting.Kind.CORRECTION && !posting.transfers().isEmpty()) {
          List<Posting> forged = new ArrayList<>(postings.subList(0, i + 1));
          long wanted = posting.details(PostingDetails.Correction.class).wanted();
          long more = wanted - posting.transfers().get(0).units() + 1;
          forged.set(i, Forgery.withMore(posting, 0, more));
          AuditReport.Break found = audit(forged);
          assertThat(found).as("seed %s", seed).isNotNull();
          assertThat(found.entry()).isEqualTo(i + 1);
          forgeries += found.what().startsWith("it recovers " + (wanted + 1) + " of") ? 1 : 0;
        }
      }
    }
  }

  @Test
  void noEpochCanBeLeftOut() {
    RewardLedger ledger = new InMemoryLedger();
    for (int day = 0; day < 3; day++) {
      EpochBooks.of(ledger)
          .enter(HandmadeEpoch.of(HandmadeEpoch.day(day, 100), Carry.NOTHING, List.of()));
    }
    List<Posting> postings = Ledgers.postings(ledger);
    assertThat(audit(postings)).isNull();
    postings.subList(3, 6).clear();
    assertThat(audit(postings))
        .hasToString(
            "entry 4: its from, which is the to of the epoch before, must be"
                + " 2026-01-11T00:00:00Z, but was 2026-01-12T00:00:00Z");
  }

  @Test
  void noMoreCanBeHeldThanThereIs() {
    RewardLedger ledger = Ledgers.filled(3);
    Account user = ledger.balances(Account.Type.USER).firstKey();
    long tooMuch = ledger.balance(user).longValueExact() + 1;
    List<Posting> postings = Ledgers.postings(ledger);
    postings.add(
        Posting.ofHold(
            Posting.Kind.PENDING,
            "theft",
            new Transfer(user, new Account(Account.Type.SETTLING, user.name()), tooMuch),
            new PostingDetails.None()));
    assertThat(audit(postings))
        .hasToString(
            "entry %s: it takes %s from %s, which has only %s",
            postings.size(), tooMuch, user, tooMuch - 1);
  }

  @Test
  void aHoldCannotGoToSomebodyElse() {
    RewardLedger ledger = Ledgers.filled(3);
    Account user = ledger.balances(Account.Type.USER).firstKey();
    List<Posting> postings = Ledgers.postings(ledger);
    postings.add(
        Posting.ofHold(
            Posting.Kind.PENDING,
            "theft",
            new Transfer(user, new Account(Account.Type.SETTLING, "thief"), 1),
            new PostingDetails.None()));
    assertThat(audit(postings).what())
        .isEqualTo("the user who is settled with must be " + user.name() + ", but was thief");
  }

  @Test
  void aClaimCannotBePaidBesideItsEpoch() {
    List<Posting> postings = Ledgers.postings(Ledgers.filled(3));
    Posting claim =
        postings.stream().filter(p -> p.kind() == Posting.Kind.CLAIM).findFirst().orElseThrow();
    postings.add(
        new Posting(
            Posting.Kind.CLAIM,
            claim.interval(),
            claim.ruleset(),
            claim.about() + "x",
            List.of(),
            new PostingDetails.Claim("u0", HandmadeEpoch.day(0, 1).interval().from(), null)));
    assertThat(audit(postings).what()).endsWith("must be open, but none is");
  }
}
