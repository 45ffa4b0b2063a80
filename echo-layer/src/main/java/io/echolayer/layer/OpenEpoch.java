package io.echolayer.layer;

import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EchoEvent;
import io.echolayer.rewards.event.EventLog;
import java.util.function.UnaryOperator;

/**
 * An epoch that can be closed: its settings, and what the epoch before hands on. Immutable.
 *
 * <pre>{@code
 * Epoch monday = echo.epoch(from, to, "100").close(events);
 * Epoch tuesday = echo.epoch(to, end, "100").after(monday).close(events);
 * }</pre>
 *
 * <p>The epoch says who is paid ({@link Epoch#payouts}), what became of each claim ({@link
 * Epoch#outcomes}), what the pools did ({@link Epoch#pools}), and proves it ({@link Epoch#tree}).
 *
 * @param settings what is decided beforehand
 * @param carry what the epoch before hands on
 */
public record OpenEpoch(EpochSettings settings, Carry carry) {
  /** The first epoch: nothing is handed on to it. */
  public static OpenEpoch of(EpochSettings settings) {
    return new OpenEpoch(settings, Carry.NOTHING);
  }

  /**
   * The same with other settings.
   *
   * @param change such as {@code settings -> settings.withLeftover(Leftover.ROLL_OVER)}
   */
  public OpenEpoch with(UnaryOperator<EpochSettings> change) {
    return new OpenEpoch(change.apply(settings), carry);
  }

  /** The same as the epoch that follows {@code previous}: {@link Epoch#carry}. */
  public OpenEpoch after(Epoch previous) {
    return after(previous.carry());
  }

  /**
   * The same as the epoch that takes up {@code carry}, for example as it was kept in a database.
   */
  public OpenEpoch after(Carry carry) {
    return new OpenEpoch(settings, carry);
  }

  /**
   * Closes it: {@link Epoch#close(EpochSettings, EventLog, Carry)}, which also takes threads.
   *
   * @param log any log that holds at least what was recorded before the epoch's end
   * @throws io.echolayer.core.InvalidValueException if the log contradicts itself; it names the
   *     event
   * @throws ArithmeticException if an amount is beyond 2^62 base units
   * @throws IllegalStateException if money is not conserved; nothing may be paid then
   */
  public Epoch close(EventLog log) {
    return Epoch.close(settings, log, carry);
  }

  /**
   * Closes it over these events, in any order: {@link EventLog#of}, then {@link #close(EventLog)}.
   *
   * @param events at least what was recorded before the epoch's end
   * @throws io.echolayer.core.InvalidValueException if two different events have the same id, or
   *     events contradict each other
   * @throws ArithmeticException if an amount is beyond 2^62 base units
   * @throws IllegalStateException if money is not conserved; nothing may be paid then
   */
  public Epoch close(Iterable<? extends EchoEvent> events) {
    return close(EventLog.of(events));
  }
}
