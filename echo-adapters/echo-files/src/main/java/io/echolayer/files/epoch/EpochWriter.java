package io.echolayer.files.epoch;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.echolayer.files.propagation.LoopsCsv;
import io.echolayer.files.signal.ScoresCsv;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.internal.Baselines;
import io.echolayer.rewards.receipt.Receipt;
import io.echolayer.rewards.receipt.Receipts;
import io.echolayer.rewards.snapshot.Item;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the folder of an epoch: into a new folder beside it, which takes its place when it is
 * complete.
 */
final class EpochWriter {
  private static final int MAX_LEFTOVERS = 1000;

  private final Epoch epoch;
  private final @Nullable String previousDigest;
  private final boolean receipts;

  /**
   * A writer of one epoch.
   *
   * @param previousDigest SHA-256 of the manifest of the epoch before, or null for the first
   * @param receipts whether to write {@code receipts.ndjson}
   */
  EpochWriter(Epoch epoch, @Nullable String previousDigest, boolean receipts) {
    this.epoch = epoch;
    this.previousDigest = previousDigest;
    this.receipts = receipts;
  }

  /**
   * Writes the epoch.
   *
   * @param folder where it will be; its parent is made if need be
   * @param force as in {@link EpochFolder#checkPlace}
   */
  EpochFolder write(Path folder, boolean force) throws IOException {
    EpochFolder.checkPlace(folder, force);
    Path place = folder.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw EpochFolder.refusedPlace(folder, "have a parent", "the root");
    }
    Files.createDirectories(parent);
    Path fresh = beside(place, "new");
    try {
      writeInto(fresh);
      replace(place, fresh);
    } finally {
      delete(fresh);
    }
    return EpochFolder.open(folder);
  }

  /** Writes all files into an empty folder that exists, on the cores there are. */
  void writeInto(Path folder) throws IOException {
    Map<String, String> digests = new ConcurrentSkipListMap<>();
    try {
      Arrays.stream(EpochFile.values())
          .parallel()
          .filter(this::isWritten)
          .forEach(file -> digests.put(file.fileName(), write(file, folder)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Manifest manifest = Manifest.of(epoch, digests, previousDigest);
    Files.writeString(folder.resolve(EpochFolder.MANIFEST), manifest.json().canonical() + '\n');
  }

  private boolean isWritten(EpochFile file) {
    return switch (file) {
      case RECEIPTS -> receipts;
      case BASELINES -> Baselines.areHighest(epoch.settings().ruleset());
      default -> true;
    };
  }

  private void content(EpochFile file, OutputStream out) throws IOException {
    switch (file) {
      case SCORES -> scores(out);
      case LOOPS -> loops(out);
      case CLAIMS -> ClaimsCsv.write(epoch.outcomes(), out);
      case PAYOUTS -> PayoutsCsv.write(epoch.payouts(), out);
      case QUEUE -> QueueCsv.write(epoch.outcomes(), out);
      case POOLS -> PoolsCsv.write(epoch.pools(), out);
      case BASELINES -> BaselinesCsv.write(epoch.baselines(), out);
      case RULESET -> text(epoch.settings().ruleset().json(), out);
      case RECEIPTS -> receipts(out);
      case REPORT -> text(EpochReport.of(epoch), out);
    }
  }

  private void scores(OutputStream out) throws IOException {
    try (ScoresCsv scores = ScoresCsv.to(out)) {
      for (Item item : epoch.snapshot().items()) {
        scores.write(item.score());
      }
    }
  }

  private void loops(OutputStream out) throws IOException {
    try (LoopsCsv loops = LoopsCsv.to(out)) {
      for (Item item : epoch.snapshot().items()) {
        loops.write(item.loop());
      }
    }
  }

  private void receipts(OutputStream out) throws IOException {
    Iterator<Receipt> receipts = Receipts.stream(epoch).iterator();
    while (receipts.hasNext()) {
      text(receipts.next().json() + '\n', out);
    }
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void replace(Path place, Path fresh) throws IOException {
    if (!Files.exists(place)) {
      Files.move(fresh, place);
      return;
    }
    Path old = beside(place, "old");
    Path aside = old.resolve("epoch");
    Files.move(place, aside);
    try {
      Files.move(fresh, place);
    } catch (IOException e) {
      Files.move(aside, place);
      delete(old);
      throw e;
    }
    delete(old);
  }

  /**
   * A new, empty folder in the folder of {@code place}, with the rights that any new folder gets.
   */
  private static Path beside(Path place, String suffix) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return Files.createDirectory(
            place.resolveSibling("." + place.getFileName() + "." + i + "." + suffix));
      } catch (FileAlreadyExistsException e) {
        if (i == MAX_LEFTOVERS) {
          throw e;
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /** Writes a file; its SHA-256. */
  private String write(EpochFile file, Path folder) {
    try (HashingOutputStream hashing =
            new HashingOutputStream(
                Hashing.sha256(), Files.newOutputStream(folder.resolve(file.fileName())));
        OutputStream out = new BufferedOutputStream(hashing, 1 << 16)) {
      content(file, out);
      out.flush();
      return hashing.hash().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
