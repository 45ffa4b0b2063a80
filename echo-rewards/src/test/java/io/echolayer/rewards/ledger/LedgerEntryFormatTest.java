package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Ledger entries as they are hashed and stored, which never change. Oracle: a file with a posting
 * of each kind and an account of each type, written by version 0.1.0.
 */
class LedgerEntryFormatTest {
  private static final EpochInterval DAY =
      new EpochInterval(
          Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));
  private static final String RULESET = "5".repeat(64);
  private static final String CLAIM = DAY.id() + "/event 1/discovery";
  private static final String OLD = "2026-01-09T00:00:00Z/event/0/discovery";

  private static final List<Posting> POSTINGS =
      List.of(
          ofEpoch(
              Posting.Kind.OPENING,
              new PostingDetails.Opening("1".repeat(64), "2".repeat(64), 9),
              new Transfer(Account.ISSUANCE, Account.pool(Pool.DISCOVERY), Long.MAX_VALUE),
              new Transfer(Account.ISSUANCE, Account.pool(Pool.RESERVE), 1)),
          ofClaim(
              Posting.Kind.CORRECTION,
              OLD,
              new PostingDetails.Correction("event/0", "ann", 12),
              new Transfer(
                  Account.user("ann"), Account.of(Account.Type.RECOVERED, Pool.DISCOVERY), 5)),
          ofClaim(
              Posting.Kind.WITHDRAWAL,
              OLD,
              new PostingDetails.Withdrawal("ann"),
              new Transfer(
                  Account.of(Account.Type.QUEUE, Pool.DISCOVERY),
                  Account.of(Account.Type.WITHDRAWN, Pool.DISCOVERY),
                  6)),
          ofEpoch(
              Posting.Kind.REFILL,
              new PostingDetails.None(),
              new Transfer(Account.pool(Pool.RESERVE), Account.pool(Pool.DISCOVERY), 1)),
          ofClaim(
              Posting.Kind.CLAIM,
              CLAIM,
              new PostingDetails.Claim(
                  "bob \"ü\"",
                  Instant.parse("2026-01-10T12:00:00Z"),
                  Instant.parse("2026-01-09T23:59:59Z")),
              new Transfer(Account.pool(Pool.DISCOVERY), Account.user("bob \"ü\""), 7),
              new Transfer(
                  Account.of(Account.Type.CLAIMED, Pool.DISCOVERY),
                  Account.of(Account.Type.ANSWERED, Pool.DISCOVERY),
                  7),
              new Transfer(
                  Account.of(Account.Type.CLAIMED, Pool.DISCOVERY),
                  Account.of(Account.Type.LAPSED, Pool.DISCOVERY),
                  2),
              new Transfer(
                  Account.of(Account.Type.CLAIMED, Pool.DISCOVERY),
                  Account.of(Account.Type.QUEUE, Pool.DISCOVERY),
                  3)),
          ofClaim(
              Posting.Kind.CLAIM,
              OLD,
              new PostingDetails.Claim("ann", Instant.parse("2026-01-09T12:00:00Z"), null),
              new Transfer(
                  Account.of(Account.Type.QUEUE, Pool.DISCOVERY),
                  Account.of(Account.Type.LAPSED, Pool.DISCOVERY),
                  1)),
          ofEpoch(
              Posting.Kind.EXPIRY,
              new PostingDetails.None(),
              new Transfer(
                  Account.pool(Pool.DISCOVERY),
                  Account.of(Account.Type.EXPIRED, Pool.DISCOVERY),
                  4)),
          ofEpoch(
              Posting.Kind.CLOSING,
              new PostingDetails.Closing(
                  new PoolStatement(
                      List.of(
                          new Line(Pool.DISCOVERY, 1, 0, 1, 0, 2, 0),
                          new Line(Pool.RESERVE, 1, 0, -1, 0, 0, 0))),
                  "3".repeat(64))),
          Posting.ofHold(
              Posting.Kind.PENDING, "payout/1", settling(true), new PostingDetails.None()),
          Posting.ofHold(
              Posting.Kind.VOIDED,
              "payout/1",
              settling(false),
              new PostingDetails.Voided("frozen \u2028")),
          Posting.ofHold(
              Posting.Kind.PENDING, "payout/2", settling(true), new PostingDetails.None()),
          Posting.ofHold(
              Posting.Kind.POSTED,
              "payout/2",
              new Transfer(
                  new Account(Account.Type.SETTLING, "ann"),
                  new Account(Account.Type.SETTLED, "ann"),
                  8),
              new PostingDetails.Posted("5VER")));

  private static final List<String> KEYS =
      List.of(
          DAY.id() + "/opening",
          DAY.id() + "/correction/" + OLD,
          DAY.id() + "/withdrawal/" + OLD,
          DAY.id() + "/refill",
          DAY.id() + "/claim/" + CLAIM,
          DAY.id() + "/claim/" + OLD,
          DAY.id() + "/expiry",
          DAY.id() + "/closing",
          "settlement/payout/1",
          "outcome/payout/1",
          "settlement/payout/2",
          "outcome/payout/2");

  @Test
  void entriesAreWrittenAsTheyAlwaysWere() throws IOException {
    assertThat(entries().stream().map(entry -> entry.hash() + ' ' + entry.canonical()))
        .containsExactlyElementsOf(golden());
  }

  @Test
  void entriesOfOldAreRead() throws IOException {
    List<LedgerEntry> read = new ArrayList<>();
    String previous = "0".repeat(64);
    for (String line : golden()) {
      String hash = line.substring(0, 64);
      read.add(LedgerEntry.read(read.size() + 1L, previous, line.substring(65), hash));
      previous = hash;
    }
    assertThat(read).isEqualTo(entries());
  }

  @Test
  void keysAreAsTheyAlwaysWere() {
    assertThat(POSTINGS).extracting(Posting::key).isEqualTo(KEYS);
  }

  @Test
  void theFileHasEveryKindAndType() {
    Set<Posting.Kind> kinds = EnumSet.noneOf(Posting.Kind.class);
    Set<Account.Type> types = EnumSet.noneOf(Account.Type.class);
    for (Posting posting : POSTINGS) {
      kinds.add(posting.kind());
      for (Transfer transfer : posting.transfers()) {
        types.add(transfer.from().type());
        types.add(transfer.to().type());
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder(Posting.Kind.values());
    assertThat(types).containsExactlyInAnyOrder(Account.Type.values());
  }

  private static List<LedgerEntry> entries() {
    return LedgerEntry.following(ChainHead.EMPTY, POSTINGS);
  }

  private static Posting ofEpoch(Posting.Kind kind, PostingDetails details, Transfer... transfers) {
    return new Posting(kind, DAY, RULESET, "", List.of(transfers), details);
  }

  private static Posting ofClaim(
      Posting.Kind kind, String claim, PostingDetails details, Transfer... transfers) {
    return new Posting(kind, DAY, RULESET, claim, List.of(transfers), details);
  }

  private static Transfer settling(boolean begins) {
    Account user = Account.user("ann");
    Account settling = new Account(Account.Type.SETTLING, "ann");
    return begins ? new Transfer(user, settling, 8) : new Transfer(settling, user, 8);
  }

  private static List<String> golden() throws IOException {
    try (InputStream in =
        LedgerEntryFormatTest.class.getResourceAsStream("/golden/ledger-entries.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
