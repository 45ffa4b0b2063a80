package io.echolayer.files.epoch;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.pool.PoolStatement.Line;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the books of one epoch, and how it goes on from the one before. */
final class EpochAudit {
  private final EpochFolder epoch;
  private final @Nullable EpochFolder before;
  private final Map<Pool, BigInteger> paidByPool = new HashMap<>();
  private final Map<String, BigInteger> paidByUser = new TreeMap<>(Utf8Order.ASCENDING);
  private final List<ClaimRow> waiting = new ArrayList<>();

  EpochAudit(EpochFolder epoch, @Nullable EpochFolder before) {
    this.epoch = epoch;
    this.before = before;
  }

  /** The first break in the books; null if there is none. */
  @Nullable Difference findBreak() throws IOException {
    @Nullable Difference broken = epoch.findAltered();
    if (broken == null && before != null) {
      broken = chainBreak(before);
    }
    if (broken == null) {
      broken = claimsBreak();
    }
    if (broken == null) {
      broken = poolsBreak();
    }
    return broken == null ? payoutsBreak() : broken;
  }

  private @Nullable Difference chainBreak(EpochFolder last) {
    Manifest manifest = epoch.manifest();
    if (!last.digest().equals(manifest.previous())) {
      return inManifest("previous", "SHA-256 " + last.digest(), "SHA-256 " + manifest.previous());
    }
    if (!last.manifest().interval().to().equals(manifest.interval().from())) {
      return inManifest("from", last.manifest().interval().to(), manifest.interval().from());
    }
    Map<Pool, Long> rolledOut = last.manifest().pools().rolledOut();
    for (Line line : manifest.pools().lines()) {
      if (line.rolledIn() != rolledOut.getOrDefault(line.pool(), 0L)) {
        return inManifest(
            "pools." + line.pool() + ".rolledIn", rolledOut.get(line.pool()), line.rolledIn());
      }
    }
    return null;
  }

  /**
   * Claims that were carried over are those that waited, in order and but for what was withdrawn;
   * each is answered in full.
   */
  private @Nullable Difference claimsBreak() throws IOException {
    List<Claim> queue = before == null ? List.of() : QueueCsv.read(before.file(EpochFile.QUEUE));
    Iterator<Claim> carried = queue.iterator();
    List<Difference> breaks = new ArrayList<>();
    boolean lapses = epoch.manifest().mayLapse();
    ClaimsCsv.read(
        epoch.file(EpochFile.CLAIMS),
        row -> {
          if (row.tokens() == null && !skipTo(row, carried)) {
            breaks.add(inClaims(row, "claim_id", "a claim that waited, in its order", row.id()));
          }
          long lapsed = row.units() - row.paid() - row.queued();
          if (row.paid() < 0 || row.queued() < 0 || lapsed < 0 || (lapsed > 0 && !lapses)) {
            breaks.add(
                inClaims(
                    row,
                    "paid_units",
                    "with queued_units " + row.units(),
                    row.paid() + " with " + row.queued()));
          }
          paidByPool.merge(row.pool(), BigInteger.valueOf(row.paid()), BigInteger::add);
          if (row.paid() > 0) {
            paidByUser.merge(row.user(), BigInteger.valueOf(row.paid()), BigInteger::add);
          }
          if (row.queued() > 0) {
            waiting.add(row);
          }
          return breaks.isEmpty();
        });
    return breaks.isEmpty() ? queueBreak() : breaks.get(0);
  }

  private @Nullable Difference queueBreak() throws IOException {
    List<Claim> queue = QueueCsv.read(epoch.file(EpochFile.QUEUE));
    for (int i = 0; i < Math.max(queue.size(), waiting.size()); i++) {
      String found = i < queue.size() ? queue.get(i).id() + " " + queue.get(i).units() : "the end";
      String expected =
          i < waiting.size() ? waiting.get(i).id() + " " + waiting.get(i).queued() : "the end";
      if (!found.equals(expected)) {
        return new Difference(
            epoch.file(EpochFile.QUEUE).toString(), i + 2L, "claim_id", expected, found);
      }
    }
    return null;
  }

  private @Nullable Difference poolsBreak() {
    BigInteger opening = BigInteger.ZERO;
    BigInteger refilled = BigInteger.ZERO;
    for (Line line : epoch.manifest().pools().lines()) {
      BigInteger in = sum(line.opening(), line.rolledIn(), line.refilled());
      BigInteger out = sum(line.paid(), line.rolledOut(), line.expired());
      if (!in.equals(out)) {
        return inManifest("pools." + line.pool(), in, out);
      }
      BigInteger paid = paidByPool.getOrDefault(line.pool(), BigInteger.ZERO);
      if (!paid.equals(BigInteger.valueOf(line.paid()))) {
        return inManifest("pools." + line.pool() + ".paid", paid, line.paid());
      }
      opening = opening.add(BigInteger.valueOf(line.opening()));
      refilled = refilled.add(BigInteger.valueOf(line.refilled()));
    }
    BigInteger pool =
        BigInteger.valueOf(epoch.manifest().scale().exactUnits("pool", epoch.manifest().pool()));
    if (!opening.equals(pool)) {
      return inManifest("pools.opening in total", pool, opening);
    }
    return refilled.signum() == 0 ? null : inManifest("pools.refilled in total", 0, refilled);
  }

  private @Nullable Difference payoutsBreak() throws IOException {
    List<Payout> payouts = PayoutsCsv.read(epoch.file(EpochFile.PAYOUTS));
    long line = 2;
    Iterator<Map.Entry<String, BigInteger>> expected = paidByUser.entrySet().iterator();
    for (Payout payout : payouts) {
      String found = payout.user() + " " + payout.units();
      Map.@Nullable Entry<String, BigInteger> next = expected.hasNext() ? expected.next() : null;
      String wanted = next == null ? "the end" : next.getKey() + " " + next.getValue();
      if (!found.equals(wanted)) {
        return new Difference(
            epoch.file(EpochFile.PAYOUTS).toString(), line, "units", wanted, found);
      }
      line++;
    }
    if (expected.hasNext()) {
      return new Difference(
          epoch.file(EpochFile.PAYOUTS).toString(),
          line,
          "units",
          expected.next().toString(),
          "the end");
    }
    String root = Payout.tree(payouts).root();
    return root.equals(epoch.manifest().merkleRoot())
        ? null
        : inManifest("merkleRoot", root, epoch.manifest().merkleRoot());
  }

  private static boolean skipTo(ClaimRow row, Iterator<Claim> carried) {
    while (carried.hasNext()) {
      Claim claim = carried.next();
      if (claim.id().equals(row.id())) {
        return claim.units() == row.units();
      }
    }
    return false;
  }

  private Difference inManifest(String member, @Nullable Object expected, @Nullable Object found) {
    return new Difference(
        epoch.path().resolve(EpochFolder.MANIFEST).toString(),
        1,
        member,
        String.valueOf(expected),
        String.valueOf(found));
  }

  private Difference inClaims(ClaimRow row, String column, String expected, String found) {
    return new Difference(
        epoch.file(EpochFile.CLAIMS).toString(), row.position() + 1L, column, expected, found);
  }

  private static BigInteger sum(long a, long b, long c) {
    return BigInteger.valueOf(a).add(BigInteger.valueOf(b)).add(BigInteger.valueOf(c));
  }
}
