package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.ledger.RewardLedger.AuditReport;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that somebody touched without making the chain anew: each is found at its own entry. What is
 * found when the chain was made anew is in {@link ForgedLedgerTest}.
 */
class LedgerAuditTest {
  private static final List<LedgerEntry> ROWS = Ledgers.entries(Ledgers.filled(1));

  private static AuditReport.Break audit(List<LedgerEntry> rows) {
    return new TamperedLedger(rows).audit().firstBreak();
  }

  @Test
  void anUntouchedLedgerIsSound() {
    AuditReport report = new TamperedLedger(ROWS).audit();
    assertThat(report.firstBreak()).isNull();
    assertThat(report.isSound()).isTrue();
    assertThat(report.head()).isEqualTo(ROWS.get(ROWS.size() - 1).head());
    assertThat(report.unfinished()).isNull();
  }

  @Test
  void anEmptyLedgerIsSound() {
    assertThat(new InMemoryLedger().audit().isSound()).isTrue();
  }

  @Test
  void everyFieldOfEveryEntryIsGuarded() {
    int tampered = 0;
    for (int i = 0; i < ROWS.size(); i++) {
      for (LedgerEntry touched : touched(ROWS.get(i))) {
        List<LedgerEntry> rows = new ArrayList<>(ROWS);
        rows.set(i, touched);
        assertThat(audit(rows)).as("%s for %s", touched, ROWS.get(i)).isNotNull();
        assertThat(audit(rows).entry()).as("%s", touched).isEqualTo(i + 1);
        tampered++;
      }
    }
    assertThat(tampered).isGreaterThan(9 * ROWS.size());
  }

  /** The entry with one field changed, for every field that can be changed to something valid. */
  private static List<LedgerEntry> touched(LedgerEntry entry) {
    Posting p = entry.posting();
    String other = flipped(entry.hash());
    List<LedgerEntry> all = new ArrayList<>();
    all.add(new LedgerEntry(entry.number() + 1, entry.previous(), p, entry.hash()));
    all.add(new LedgerEntry(entry.number() + 2, entry.previous(), p, entry.hash()));
    all.add(new LedgerEntry(entry.number(), flipped(entry.previous()), p, entry.hash()));
    all.add(new LedgerEntry(entry.number(), entry.previous(), p, other));
    all.add(new LedgerEntry(entry.number(), entry.previous(), p, "no hash"));
    for (Posting.Kind kind : Posting.Kind.values()) {
      add(all, entry, kind, p.interval(), p.ruleset(), p.about(), p.transfers(), p.details());
    }
    if (p.interval() != null) {
      EpochInterval later =
          new EpochInterval(p.interval().from().plusSeconds(1), p.interval().to());
      EpochInterval longer =
          new EpochInterval(p.interval().from(), p.interval().to().plusSeconds(1));
      add(all, entry, p.kind(), later, p.ruleset(), p.about(), p.transfers(), p.details());
      add(all, entry, p.kind(), longer, p.ruleset(), p.about(), p.transfers(), p.details());
      add(all, entry, p.kind(), p.interval(), other, p.about(), p.transfers(), p.details());
    }
    add(
        all,
        entry,
        p.kind(),
        p.interval(),
        p.ruleset(),
        p.about() + "x",
        p.transfers(),
        p.details());
    for (PostingDetails details : touched(p.details())) {
      add(all, entry, p.kind(), p.interval(), p.ruleset(), p.about(), p.transfers(), details);
    }
    for (int i = 0; i < p.transfers().size(); i++) {
      for (Transfer transfer : touched(p.transfers().get(i))) {
        List<Transfer> transfers = new ArrayList<>(p.transfers());
        transfers.set(i, transfer);
        add(all, entry, p.kind(), p.interval(), p.ruleset(), p.about(), transfers, p.details());
      }
      List<Transfer> fewer = new ArrayList<>(p.transfers());
      Transfer removed = fewer.remove(i);
      add(all, entry, p.kind(), p.interval(), p.ruleset(), p.about(), fewer, p.details());
      fewer.addAll(List.of(removed, removed));
      add(all, entry, p.kind(), p.interval(), p.ruleset(), p.about(), fewer, p.details());
    }
    return all;
  }

  private static List<Transfer> touched(Transfer t) {
    return List.of(
        new Transfer(t.from(), t.to(), t.units() + 1),
        new Transfer(new Account(t.from().type(), t.from().name() + "x"), t.to(), t.units()),
        new Transfer(t.from(), new Account(t.to().type(), t.to().name() + "x"), t.units()),
        new Transfer(t.to(), t.from(), t.units()));
  }

  private static List<PostingDetails> touched(PostingDetails details) {
    if (details instanceof PostingDetails.Opening d) {
      return List.of(
          new PostingDetails.Opening(d.plan() + "x", d.input(), d.decimals()),
          new PostingDetails.Opening(d.plan(), d.input() + "x", d.decimals()),
          new PostingDetails.Opening(d.plan(), d.input(), d.decimals() + 1));
    } else if (details instanceof PostingDetails.Correction d) {
      return List.of(
          new PostingDetails.Correction(d.event() + "x", d.user(), d.wanted()),
          new PostingDetails.Correction(d.event(), d.user() + "x", d.wanted()),
          new PostingDetails.Correction(d.event(), d.user(), d.wanted() + 1));
    } else if (details instanceof PostingDetails.Withdrawal d) {
      return List.of(new PostingDetails.Withdrawal(d.user() + "x"));
    } else if (details instanceof PostingDetails.Claim d) {
      return List.of(
          new PostingDetails.Claim(d.user() + "x", d.recorded(), d.happened()),
          new PostingDetails.Claim(d.user(), d.recorded().plusSeconds(1), d.happened()),
          new PostingDetails.Claim(d.user(), d.recorded(), d.recorded().minusSeconds(1)));
    } else if (details instanceof PostingDetails.Closing d) {
      return List.of(new PostingDetails.Closing(d.pools(), d.queue() + "x"));
    } else if (details instanceof PostingDetails.Posted d) {
      return List.of(new PostingDetails.Posted(d.reference() + "x"));
    } else if (details instanceof PostingDetails.Voided d) {
      return List.of(new PostingDetails.Voided(d.reason() + "x"));
    }
    return List.of();
  }

  private static void add(
      List<LedgerEntry> all,
      LedgerEntry entry,
      Posting.Kind kind,
      EpochInterval interval,
      String ruleset,
      String about,
      List<Transfer> transfers,
      PostingDetails details) {
    try {
      Posting posting = new Posting(kind, interval, ruleset, about, transfers, details);
      if (!posting.equals(entry.posting())) {
        all.add(new LedgerEntry(entry.number(), entry.previous(), posting, entry.hash()));
      }
    } catch (InvalidValueException e) {
      // No such posting can be made.
    }
  }

  private static String flipped(String hash) {
    return (hash.charAt(0) == '0' ? '1' : '0') + hash.substring(1);
  }

  @Test
  void aDroppedEntryIsFoundWhereItStood() {
    for (int i = 0; i < ROWS.size() - 1; i++) {
      List<LedgerEntry> rows = new ArrayList<>(ROWS);
      rows.remove(i);
      assertThat(audit(rows))
          .hasToString("entry %s: its number must be %s, but was %s", i + 1, i + 1, i + 2);
    }
  }

  @Test
  void aDroppedEndIsFoundByAPublishedHead() {
    ChainHead published = ROWS.get(ROWS.size() - 1).head();
    for (int kept = 0; kept < ROWS.size(); kept++) {
      TamperedLedger ledger = new TamperedLedger(ROWS.subList(0, kept));
      assertThat(ledger.audit(published).firstBreak())
          .isEqualTo(
              new AuditReport.Break(
                  kept,
                  "more must follow, up to the published number "
                      + ROWS.size()
                      + ", but this is the last"));
    }
    assertThat(new TamperedLedger(ROWS).audit(published).isSound()).isTrue();
  }

  @Test
  void aRewrittenHistoryIsFoundByAPublishedHead() {
    List<Posting> postings = new ArrayList<>(ROWS.stream().map(LedgerEntry::posting).toList());
    Posting opening = postings.get(0);
    PostingDetails.Opening details = opening.details(PostingDetails.Opening.class);
    postings.set(
        0,
        new Posting(
            opening.kind(),
            opening.interval(),
            opening.ruleset(),
            "",
            opening.transfers(),
            new PostingDetails.Opening(details.plan(), "another input", details.decimals())));
    TamperedLedger ledger = new TamperedLedger(LedgerEntry.following(ChainHead.EMPTY, postings));
    assertThat(ledger.audit().isSound()).as("nothing else tells").isTrue();
    assertThat(ledger.audit(ROWS.get(4).head()).firstBreak().entry()).isEqualTo(5);
  }

  @Test
  void anotherLedgersEntriesDoNotContinueThisOne() {
    List<LedgerEntry> foreign = Ledgers.entries(Ledgers.filled(2));
    for (int i = 1; i < Math.min(ROWS.size(), foreign.size()); i++) {
      List<LedgerEntry> rows = new ArrayList<>(ROWS.subList(0, i));
      rows.addAll(foreign.subList(i, foreign.size()));
      assertThat(audit(rows))
          .hasToString(
              "entry %s: its previous hash must be %s, but was %s",
              i + 1, ROWS.get(i - 1).hash(), foreign.get(i - 1).hash());
    }
  }

  @Test
  void aRepeatedEntryIsFoundWhereItIsRepeated() {
    for (int i = 0; i < ROWS.size(); i++) {
      List<LedgerEntry> rows = new ArrayList<>(ROWS);
      rows.add(i + 1, ROWS.get(i));
      assertThat(audit(rows).entry()).isEqualTo(i + 2);
    }
  }

  @Test
  void swappedEntriesAreFoundAtTheFirst() {
    for (int i = 0; i < ROWS.size() - 1; i++) {
      List<LedgerEntry> rows = new ArrayList<>(ROWS);
      Collections.swap(rows, i, i + 1);
      assertThat(audit(rows).entry()).isEqualTo(i + 1);
    }
  }

  @Test
  void aBalanceThatTheStoreMadeUpIsFound() {
    for (Account account : List.of(Account.user("u0"), Account.user("nobody"), Account.ISSUANCE)) {
      assertThat(new TamperedLedger(ROWS).withBalance(account, 123_456_789).audit().firstBreak())
          .asString()
          .contains("the store's balance of " + account + " must be ");
    }
  }

  @Test
  void aHeadThatIsNotTheLastEntrysIsFound() {
    RewardLedger ledger =
        new ForwardingLedger(new TamperedLedger(ROWS)) {
          @Override
          public ChainHead head() {
            return ROWS.get(0).head();
          }
        };
    assertThat(ledger.audit().firstBreak().what()).startsWith("the store's head must be");
  }

  @Test
  void aKeyThatLeadsElsewhereIsFound() {
    String key = ROWS.get(2).posting().key();
    RewardLedger ledger =
        new ForwardingLedger(new TamperedLedger(ROWS)) {
          @Override
          public Map<String, LedgerEntry> find(Collection<String> keys) {
            Map<String, LedgerEntry> found = new HashMap<>(super.find(keys));
            found.replace(key, ROWS.get(1));
            return found;
          }
        };
    assertThat(ledger.audit().firstBreak())
        .isEqualTo(
            new AuditReport.Break(
                3, "it must be found under its key, " + key + ", but there was entry 2"));
  }

  @Test
  void anEpochThatWasCutOffIsNamedAndIsNoBreak() {
    AuditReport report = new TamperedLedger(ROWS.subList(0, 2)).audit();
    assertThat(report.isSound()).isTrue();
    assertThat(report.unfinished()).isEqualTo(ROWS.get(0).posting().interval());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aRowThatCannotBeReadIsNamed(int number) {
    RewardLedger ledger = new UnreadableLedger(ROWS, Map.of(number, "{\"kind\":\"theft\"}"));
    AuditReport.Break found = ledger.audit().firstBreak();
    assertThat(found.entry()).isEqualTo(number);
    assertThat(found.what()).startsWith("entry " + number + ".");
  }

  /** A store that parses its rows when they are asked for. */
  private static final class UnreadableLedger extends ForwardingLedger {
    private final Map<Integer, String> damaged;

    UnreadableLedger(List<LedgerEntry> rows, Map<Integer, String> damaged) {
      super(new TamperedLedger(rows));
      this.damaged = damaged;
    }

    @Override
    public List<LedgerEntry> entries(long after, int limit) {
      return super.entries(after, limit).stream().flatMap(this::read).toList();
    }

    private Stream<LedgerEntry> read(LedgerEntry entry) {
      String text = damaged.getOrDefault((int) entry.number(), entry.canonical());
      return Stream.of(LedgerEntry.read(entry.number(), entry.previous(), text, entry.hash()));
    }
  }
}
