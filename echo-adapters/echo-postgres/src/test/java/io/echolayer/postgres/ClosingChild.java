package io.echolayer.postgres;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.LedgerEntry;
import io.echolayer.rewards.ledger.RewardLedger;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * A process that closes the days of {@link #days} into a ledger, and says which entries it was told
 * to be kept: {@code kept <number> <hash>}.
 */
final class ClosingChild {
  static final String READY = "ready";
  static final String KEPT = "kept ";

  private static final int DAYS = 4;
  private static final int EVENTS = 120;

  private ClosingChild() {}

  static List<Epoch> days() {
    return TestDays.of(DAYS, EVENTS);
  }

  /** Arguments: port, schema, postings in an append. */
  public static void main(String[] args) {
    EchoPostgres postgres = CrashServer.postgres(Integer.parseInt(args[0]), args[1]);
    List<Epoch> days = days();
    say(READY);
    RewardLedger ledger = telling(postgres.ledger());
    for (Epoch day : days) {
      EpochBooks.of(ledger).withBatch(Integer.parseInt(args[2])).enter(day);
      postgres.epochs().save(day);
    }
  }

  /** The same ledger, saying what it answered. */
  private static RewardLedger telling(RewardLedger ledger) {
    return (RewardLedger)
        Proxy.newProxyInstance(
            ClosingChild.class.getClassLoader(),
            new Class<?>[] {RewardLedger.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(ledger, arguments);
              if (Boolean.TRUE.equals(answer)) {
                List<?> entries = (List<?>) arguments[0];
                LedgerEntry last = (LedgerEntry) entries.get(entries.size() - 1);
                say(KEPT + last.number() + ' ' + last.hash());
              }
              return answer;
            });
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
