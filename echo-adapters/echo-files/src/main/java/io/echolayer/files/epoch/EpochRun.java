package io.echolayer.files.epoch;

import io.echolayer.files.internal.Cores;
import io.echolayer.rewards.epoch.Carry;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Closes an epoch from a log to a folder. Immutable. */
public final class EpochRun {
  private final EpochSettings settings;
  private final @Nullable Path previous;
  private final boolean receipts;
  private final boolean force;

  private EpochRun(
      EpochSettings settings, @Nullable Path previous, boolean receipts, boolean force) {
    this.settings = settings;
    this.previous = previous;
    this.receipts = receipts;
    this.force = force;
  }

  /** Closes a first epoch, without receipts, into a folder that is empty or not there yet. */
  public static EpochRun of(EpochSettings settings) {
    return new EpochRun(settings, null, false, false);
  }

  /**
   * Closes an epoch that follows another.
   *
   * @param folder of the epoch before; null for the first
   */
  public EpochRun withPrevious(@Nullable Path folder) {
    return new EpochRun(settings, folder, receipts, force);
  }

  /** Whether to write a receipt for every claim; by default not. */
  public EpochRun withReceipts(boolean receipts) {
    return new EpochRun(settings, previous, receipts, force);
  }

  /** Whether an epoch that lies in the output folder may be replaced; by default not. */
  public EpochRun withForce(boolean force) {
    return new EpochRun(settings, previous, receipts, force);
  }

  /**
   * Closes the epoch and writes its folder, whole or not at all.
   *
   * @param log events, at least all that were recorded before the interval's end
   * @throws io.echolayer.files.RefusedInputException if the output folder is taken, or the epoch
   *     before does not belong here
   * @throws AlteredFolderException if the epoch before is not what its manifest says
   * @throws io.echolayer.core.InvalidValueException if the log contradicts itself
   */
  public Epoch close(EventLog log, Path out) throws IOException {
    return close(log, out, epoch -> {});
  }

  /**
   * The same, with something to be done before the folder is written; if that fails, it is not.
   *
   * @param first what is done with the closed epoch, such as booking it into a ledger; it must bear
   *     being done again, since writing may fail after it
   */
  public Epoch close(EventLog log, Path out, Consumer<Epoch> first) throws IOException {
    EpochFolder.checkPlace(out, force);
    @Nullable EpochFolder before = previous == null ? null : EpochFolder.open(previous);
    Carry carry = before == null ? Carry.NOTHING : before.carryInto(settings);
    Epoch epoch = Epoch.close(settings, log, carry, Cores.POOL, Cores.COUNT);
    first.accept(epoch);
    new EpochWriter(epoch, before == null ? null : before.digest(), receipts).write(out, force);
    return epoch;
  }
}
