package io.echolayer.files.epoch;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.epoch.Payout;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Epochs that follow each other, as they lie in one folder.
 *
 * @param epochs in order of time, at least one
 */
public record EpochChain(List<EpochFolder> epochs) {
  public EpochChain {
    epochs = List.copyOf(epochs);
  }

  /**
   * Opens an epoch's folder, or all epochs that lie in a folder.
   *
   * @throws RefusedInputException if there is no epoch
   */
  public static EpochChain open(Path folder) throws IOException {
    if (isEpoch(folder)) {
      return new EpochChain(List.of(EpochFolder.open(folder)));
    }
    List<EpochFolder> epochs = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.filter(EpochChain::isEpoch).sorted().toList()) {
        epochs.add(EpochFolder.open(path));
      }
    }
    if (epochs.isEmpty()) {
      throw new RefusedInputException(
          folder.toString(),
          0,
          new InvalidValueException("folder", "hold a closed epoch", "without one"));
    }
    epochs.sort(Comparator.comparing(epoch -> epoch.manifest().interval().from()));
    return new EpochChain(epochs);
  }

  /**
   * What each user was paid by all epochs, in base units, by user id in order.
   *
   * @throws RefusedInputException if the epochs count in different decimals
   */
  public Map<String, BigInteger> paid() throws IOException {
    Map<String, BigInteger> paid = new TreeMap<>(Utf8Order.ASCENDING);
    for (EpochFolder epoch : epochs) {
      if (decimals() != epoch.manifest().scale().decimals()) {
        throw new RefusedInputException(
            epoch.path().toString(),
            0,
            new InvalidValueException(
                "decimals",
                "be those of the other epochs (" + decimals() + ")",
                epoch.manifest().scale().decimals()));
      }
      for (Payout payout : PayoutsCsv.read(epoch.file(EpochFile.PAYOUTS))) {
        paid.merge(payout.user(), BigInteger.valueOf(payout.units()), BigInteger::add);
      }
    }
    return paid;
  }

  /**
   * Checks the books without their events: every file is what its manifest says, each epoch begins
   * where and with what the one before ended, and money and claims are conserved per pool and in
   * total.
   *
   * @return the first break; empty if there is none
   */
  public Optional<Difference> audit() throws IOException {
    @Nullable EpochFolder before = null;
    for (EpochFolder epoch : epochs) {
      @Nullable Difference broken = new EpochAudit(epoch, before).findBreak();
      if (broken != null) {
        return Optional.of(broken);
      }
      before = epoch;
    }
    return Optional.empty();
  }

  /** Decimals of the first epoch. */
  public int decimals() {
    return epochs.get(0).manifest().scale().decimals();
  }

  private static boolean isEpoch(Path folder) {
    return Files.isRegularFile(folder.resolve(EpochFolder.MANIFEST));
  }
}
