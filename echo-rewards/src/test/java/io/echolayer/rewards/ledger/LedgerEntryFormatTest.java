package io.echolayer.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.rewards.claim.Pool;
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
              PostingKind.OPENING,
              JsonObject.builder()
                  .put("plan", "1".repeat(64))
                  .put("input", "2".repeat(64))
                  .put("decimals", 9),
              new Transfer(Account.ISSUANCE, Account.pool(Pool.DISCOVERY), Long.MAX_VALUE),
              new Transfer(Account.ISSUANCE, Account.pool(Pool.RESERVE), 1)),
          ofClaim(
              PostingKind.CORRECTION,
              OLD,
              JsonObject.builder().put("event", "event/0").put("user", "ann").put("wanted", "12"),
              new Transfer(
                  Account.user("ann"), Account.of(AccountType.RECOVERED, Pool.DISCOVERY), 5)),
          ofClaim(
              PostingKind.WITHDRAWAL,
              OLD,
              JsonObject.builder().put("user", "ann"),
              new Transfer(
                  Account.of(AccountType.QUEUE, Pool.DISCOVERY),
                  Account.of(AccountType.WITHDRAWN, Pool.DISCOVERY),
                  6)),
          ofEpoch(
              PostingKind.REFILL,
              JsonObject.builder(),
              new Transfer(Account.pool(Pool.RESERVE), Account.pool(Pool.DISCOVERY), 1)),
          ofClaim(
              PostingKind.CLAIM,
              CLAIM,
              JsonObject.builder()
                  .put("user", "bob \"ü\"")
                  .put("recorded", Instant.parse("2026-01-10T12:00:00Z"))
                  .put("happened", Instant.parse("2026-01-09T23:59:59Z")),
              new Transfer(Account.pool(Pool.DISCOVERY), Account.user("bob \"ü\""), 7),
              new Transfer(
                  Account.of(AccountType.CLAIMED, Pool.DISCOVERY),
                  Account.of(AccountType.ANSWERED, Pool.DISCOVERY),
                  7),
              new Transfer(
                  Account.of(AccountType.CLAIMED, Pool.DISCOVERY),
                  Account.of(AccountType.LAPSED, Pool.DISCOVERY),
                  2),
              new Transfer(
                  Account.of(AccountType.CLAIMED, Pool.DISCOVERY),
                  Account.of(AccountType.QUEUE, Pool.DISCOVERY),
                  3)),
          ofClaim(
              PostingKind.CLAIM,
              OLD,
              JsonObject.builder()
                  .put("user", "ann")
                  .put("recorded", Instant.parse("2026-01-09T12:00:00Z")),
              new Transfer(
                  Account.of(AccountType.QUEUE, Pool.DISCOVERY),
                  Account.of(AccountType.LAPSED, Pool.DISCOVERY),
                  1)),
          ofEpoch(
              PostingKind.EXPIRY,
              JsonObject.builder(),
              new Transfer(
                  Account.pool(Pool.DISCOVERY),
                  Account.of(AccountType.EXPIRED, Pool.DISCOVERY),
                  4)),
          ofEpoch(
              PostingKind.CLOSING,
              JsonObject.builder()
                  .put("pools", List.of(pool("discovery", 1, -0L), pool("reserve", 1, -1)))
                  .put("queue", "3".repeat(64))),
          Posting.ofHold(
              PostingKind.PENDING, "payout/1", settling(true), JsonObject.builder().build()),
          Posting.ofHold(
              PostingKind.VOIDED,
              "payout/1",
              settling(false),
              JsonObject.builder().put("reason", "frozen \u2028").build()),
          Posting.ofHold(
              PostingKind.PENDING, "payout/2", settling(true), JsonObject.builder().build()),
          Posting.ofHold(
              PostingKind.POSTED,
              "payout/2",
              new Transfer(
                  new Account(AccountType.SETTLING, "ann"),
                  new Account(AccountType.SETTLED, "ann"),
                  8),
              JsonObject.builder().put("reference", "5VER").build()));

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
    Set<PostingKind> kinds = EnumSet.noneOf(PostingKind.class);
    Set<AccountType> types = EnumSet.noneOf(AccountType.class);
    for (Posting posting : POSTINGS) {
      kinds.add(posting.kind());
      for (Transfer transfer : posting.transfers()) {
        types.add(transfer.from().type());
        types.add(transfer.to().type());
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder(PostingKind.values());
    assertThat(types).containsExactlyInAnyOrder(AccountType.values());
  }

  private static List<LedgerEntry> entries() {
    return LedgerEntry.following(ChainHead.EMPTY, POSTINGS);
  }

  private static Posting ofEpoch(
      PostingKind kind, JsonObject.Builder details, Transfer... transfers) {
    return new Posting(kind, DAY, RULESET, "", List.of(transfers), details.build());
  }

  private static Posting ofClaim(
      PostingKind kind, String claim, JsonObject.Builder details, Transfer... transfers) {
    return new Posting(kind, DAY, RULESET, claim, List.of(transfers), details.build());
  }

  private static Transfer settling(boolean begins) {
    Account user = Account.user("ann");
    Account settling = new Account(AccountType.SETTLING, "ann");
    return begins ? new Transfer(user, settling, 8) : new Transfer(settling, user, 8);
  }

  private static JsonObject pool(String pool, long opening, long refilled) {
    return JsonObject.builder()
        .put("pool", pool)
        .put("opening", Long.toString(opening))
        .put("rolledIn", "0")
        .put("refilled", Long.toString(refilled))
        .put("paid", "0")
        .put("rolledOut", Long.toString(opening))
        .put("expired", Long.toString(refilled))
        .build();
  }

  private static List<String> golden() throws IOException {
    try (InputStream in =
        LedgerEntryFormatTest.class.getResourceAsStream("/golden/ledger-entries.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
