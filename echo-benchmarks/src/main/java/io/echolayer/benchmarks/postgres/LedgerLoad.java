package io.echolayer.benchmarks.postgres;

import static io.echolayer.benchmarks.postgres.Stopwatches.require;
import static io.echolayer.benchmarks.postgres.Stopwatches.seconds;

import com.google.common.collect.Lists;
import io.echolayer.core.chain.ChainHead;
import io.echolayer.postgres.EchoPostgres;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.ledger.Account;
import io.echolayer.rewards.ledger.InMemoryLedger;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.Posting;
import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.ledger.PostingDetails;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Claims that pay, chained and appended, with both books moved. */
final class LedgerLoad {
  private static final int WARM_UP = 100_000;
  private static final int POSTINGS = 200_000;
  private static final int PAGE = 10_000;
  private static final int USERS = 50_000;
  private static final EpochInterval DAY =
      new EpochInterval(
          Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-11T00:00:00Z"));
  private static final String RULESET = "5".repeat(64);

  private LedgerLoad() {}

  static void run(DataSource source) throws Exception {
    RewardLedger ledger = EchoPostgres.of(source).ledger();
    append(ledger, postings("warm-up-", WARM_UP), 1000);
    append(new InMemoryLedger(), postings("warm-up-", WARM_UP), 1000);
    requireChain(ledger, ChainHead.EMPTY, WARM_UP);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      for (int batch : new int[] {1000, 10_000}) {
        measure(source, ledger, writer, batch);
      }
    } finally {
      writer.shutdownNow();
    }
  }

  private static void measure(
      DataSource source, RewardLedger ledger, ExecutorService writer, int batch) throws Exception {
    List<Posting> postings = postings("b" + batch + '-', POSTINGS);
    List<Posting> more = postings("c" + batch + '-', POSTINGS);
    ChainHead before = ledger.head();
    double onHeap = seconds(() -> append(new InMemoryLedger(), postings, batch));
    double stored = seconds(() -> append(ledger, postings, batch));
    double overlapped = seconds(() -> appendOverlapped(writer, ledger, more, batch));
    requireChain(ledger, before, 2 * POSTINGS);
    BareCopy entries =
        BareCopy.of(source, "ledger_entry", "number > " + (before.number() + POSTINGS));
    double bare = seconds(entries::run);
    BareCopy transfers =
        BareCopy.of(source, "ledger_transfer", "number > " + (before.number() + POSTINGS));
    double copied = bare + seconds(transfers::run);
    System.out.printf(
        "ledger: %,.0f postings/s in appends of %,d, %,.0f chained while the append before is"
            + " written; %.2f and %.2f of %,.0f/s by COPY without keys; %,.0f/s on the heap%n",
        POSTINGS / stored,
        batch,
        POSTINGS / overlapped,
        copied / stored,
        copied / overlapped,
        POSTINGS / copied,
        POSTINGS / onHeap);
  }

  private static Object append(RewardLedger ledger, List<Posting> postings, int batch) {
    for (List<Posting> some : Lists.partition(postings, batch)) {
      require(
          ledger.append(LedgerEntry.following(ledger.head(), some)),
          "an append must take its place");
    }
    return ledger;
  }

  /** The only writer knows the head from what it wrote. */
  private static Object appendOverlapped(
      ExecutorService writer, RewardLedger ledger, List<Posting> postings, int batch)
      throws Exception {
    ChainHead head = ledger.head();
    Future<Boolean> before = CompletableFuture.completedFuture(true);
    for (List<Posting> some : Lists.partition(postings, batch)) {
      List<LedgerEntry> entries = LedgerEntry.following(head, some);
      head = entries.get(entries.size() - 1).head();
      require(before.get(), "an append must take its place");
      before = writer.submit(() -> ledger.append(entries));
    }
    require(before.get(), "an append must take its place");
    return ledger;
  }

  private static void requireChain(RewardLedger ledger, ChainHead from, int count) {
    ChainHead head = from;
    for (List<LedgerEntry> page = ledger.entries(head.number(), PAGE);
        !page.isEmpty();
        page = ledger.entries(head.number(), PAGE)) {
      for (LedgerEntry entry : page) {
        require(entry.equals(LedgerEntry.following(head, entry.posting())), "entries must chain");
        head = entry.head();
      }
    }
    require(head.number() == from.number() + count, "every entry must be there");
  }

  private static List<Posting> postings(String prefix, int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<Posting> postings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String user = "user-" + random.nextInt(USERS);
      long units = 1L + random.nextInt(1_000_000);
      postings.add(
          new Posting(
              Posting.Kind.CLAIM,
              DAY,
              RULESET,
              DAY.id() + '/' + prefix + i + "/propagation",
              List.of(
                  new Transfer(Account.pool(Pool.DISCOVERY), Account.user(user), units),
                  new Transfer(
                      Account.of(Account.Type.CLAIMED, Pool.DISCOVERY),
                      Account.of(Account.Type.ANSWERED, Pool.DISCOVERY),
                      units)),
              new PostingDetails.Claim(user, DAY.from(), null)));
    }
    return postings;
  }
}
