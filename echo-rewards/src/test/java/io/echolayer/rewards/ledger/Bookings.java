package io.echolayer.rewards.ledger;

import io.echolayer.rewards.epoch.Epoch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * All that is done to a ledger in a week, as commands that may be repeated: epochs, and holds
 * between them.
 */
final class Bookings {
  /** One command, such as a service gives it. */
  interface Command {
    void run(RewardLedger ledger);
  }

  private static final List<HoldBooks.State> OUTCOMES = List.of(HoldBooks.State.values());

  private final List<Command> commands = new ArrayList<>();

  /** The corrections of each day, as the first run reported them. */
  final List<EpochBooks.Booking> days = new ArrayList<>();

  /** What holds took from each user, in order: user, units, and whether it came back. */
  final List<Taken> taken = new ArrayList<>();

  /** A hold after day {@code day}. */
  record Taken(int day, String user, long units, HoldBooks.State outcome) {}

  /** Does a week for the first time, choosing holds on the way, and keeps the commands. */
  static Bookings first(RandomWeek week, RewardLedger ledger) {
    Bookings bookings = new Bookings();
    Random random = new Random(~week.seed());
    for (int day = 0; day < week.days().size(); day++) {
      Epoch epoch = week.days().get(day);
      EpochPlan plan = EpochPlan.of(epoch);
      bookings.commands.add(to -> EpochBooks.of(to).enter(plan));
      bookings.days.add(EpochBooks.of(ledger).enter(epoch));
      for (int i = random.nextInt(3); i > 0; i--) {
        bookings.settle(day, "s" + day + "-" + i, "u" + random.nextInt(3), random, ledger);
      }
    }
    return bookings;
  }

  private void settle(int day, String id, String user, Random random, RewardLedger ledger) {
    BigInteger balance = ledger.balance(Account.user(user));
    if (balance.signum() <= 0) {
      return;
    }
    long units =
        random.nextBoolean()
            ? balance.longValueExact()
            : 1 + (long) (random.nextDouble() * (balance.longValueExact() - 1));
    HoldBooks.State outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    List<Command> steps = new ArrayList<>();
    steps.add(to -> HoldBooks.of(to).hold(id, user, units));
    switch (outcome) {
      case PENDING -> {}
      case POSTED -> steps.add(to -> HoldBooks.of(to).post(id, "tx-" + id));
      case VOIDED -> steps.add(to -> HoldBooks.of(to).cancel(id, "refused"));
    }
    steps.forEach(step -> step.run(ledger));
    commands.addAll(steps);
    taken.add(new Taken(day, user, units, outcome));
  }

  /** Does everything again from the start, as a process does that has lost its memory. */
  void again(RewardLedger ledger) {
    commands.forEach(command -> command.run(ledger));
  }
}
