package io.echolayer.benchmarks.postgres;

import static io.echolayer.benchmarks.postgres.Stopwatches.require;
import static io.echolayer.benchmarks.postgres.Stopwatches.seconds;

import io.echolayer.core.json.JsonObject;
import io.echolayer.postgres.EchoPostgres;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.AccountType;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.PostingKind;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.ledger.Transfer;
import io.echolayer.rewards.snapshot.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Claims that pay, chained and appended, with both books moved. */
final class LedgerLoad {
  private static final int POSTINGS = 60_000;
  private static final int USERS = 50_000;
  private static final Interval DAY =
      new Interval(Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));
  private static final String RULESET = "5".repeat(64);

  private LedgerLoad() {}

  static void run(DataSource source) throws Exception {
    RewardLedger ledger = EchoPostgres.of(source).ledger();
    append(ledger, postings("warm-up-", 10_000), 1000);
    List<LedgerEntry> kept = ledger.entries(0, 100);
    for (int i = 1; i < kept.size(); i++) {
      LedgerEntry again = LedgerEntry.following(kept.get(i - 1).head(), kept.get(i).posting());
      require(again.equals(kept.get(i)), "entries must chain");
    }
    for (int batch : new int[] {1000, 10_000}) {
      List<Posting> postings = postings("b" + batch + '-', POSTINGS);
      RewardLedger heap = new InMemoryLedger();
      double onHeap = seconds(() -> append(heap, postings, batch));
      double stored = seconds(() -> append(ledger, postings, batch));
      System.out.printf(
          "ledger: %,.0f postings/s in appends of %,d; %.2f of %,.0f/s on the heap%n",
          POSTINGS / stored, batch, onHeap / stored, POSTINGS / onHeap);
    }
  }

  private static Object append(RewardLedger ledger, List<Posting> postings, int batch) {
    for (int from = 0; from < postings.size(); from += batch) {
      List<Posting> some = postings.subList(from, Math.min(from + batch, postings.size()));
      require(ledger.append(ledger.head().followedBy(some)), "an append must take its place");
    }
    return ledger;
  }

  private static List<Posting> postings(String prefix, int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<Posting> postings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String user = "user-" + random.nextInt(USERS);
      long units = 1L + random.nextInt(1_000_000);
      postings.add(
          new Posting(
              PostingKind.CLAIM,
              DAY,
              RULESET,
              DAY.id() + '/' + prefix + i + "/propagation",
              List.of(
                  new Transfer(Account.pool(Pool.DISCOVERY), Account.user(user), units),
                  new Transfer(
                      Account.of(AccountType.CLAIMED, Pool.DISCOVERY),
                      Account.of(AccountType.ANSWERED, Pool.DISCOVERY),
                      units)),
              JsonObject.builder().put("user", user).build()));
    }
    return postings;
  }
}
