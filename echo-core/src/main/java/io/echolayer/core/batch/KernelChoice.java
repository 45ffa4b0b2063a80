package io.echolayer.core.batch;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelContract;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.batch.spi.ScoreKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which kernel scores the next block. A kernel that is forced scores all of them. Else the plain
 * kernel begins, and a faster one takes over when so many rows were scored that its warm-up pays;
 * its bits are checked first. Thread safe.
 */
final class KernelChoice {
  /**
   * Rows after which a kernel with a warm-up takes over. The vector kernel's takes about a second
   * of interpreted and half-compiled vector code, in which the plain kernel scores this many rows.
   */
  static final long WARM_UP_ROWS = 1L << 25;

  /**
   * Rows that come in short blocks: the JIT compiles a pass after so many calls of it, and each
   * call before that runs in the interpreter.
   */
  private static final long COLD_ROWS = 1L << 17;

  private static final int COLD_BLOCK_ROWS = 64;

  /** As long as there are no more, the plain kernel's classes take longer to load than to save. */
  private static final long FEW_ROWS = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(BatchScoring.class);

  private final KernelRules rules;
  private final boolean forced;
  private final AtomicLong rowsScored = new AtomicLong();
  private volatile KernelProvider current;
  private volatile @Nullable KernelProvider successor;

  private KernelChoice(
      KernelRules rules,
      KernelProvider current,
      @Nullable KernelProvider successor,
      boolean forced) {
    this.rules = rules;
    this.forced = forced;
    this.current = current;
    this.successor = successor;
  }

  static KernelChoice of(KernelRules rules) {
    return of(
        rules,
        System.getProperty(BatchScoring.KERNEL_PROPERTY),
        ServiceLoader.load(KernelProvider.class));
  }

  static KernelChoice of(
      KernelRules rules, @Nullable String forced, Iterable<KernelProvider> found) {
    List<KernelProvider> all =
        new ArrayList<>(List.of(KernelProvider.scalar(), KernelProvider.plain()));
    found.forEach(all::add);
    if (rules.isScalarOnly()) {
      return new KernelChoice(
          rules,
          told(
              KernelProvider.scalar(),
              "the decay " + rules.decayPerHour() + " is out of others' reach"),
          null,
          true);
    }
    return forced == null ? fastest(rules, found) : forced(rules, forced, all);
  }

  private static KernelChoice fastest(KernelRules rules, Iterable<KernelProvider> found) {
    String why = "no other kernel was found";
    for (KernelProvider provider : found) {
      if (provider.obstacle().isEmpty()) {
        String then = provider.name() + " (" + provider.platform() + ")";
        return new KernelChoice(
            rules,
            told(KernelProvider.plain(), then + " takes over after " + WARM_UP_ROWS + " rows"),
            provider,
            false);
      }
      why = provider.name() + " is not used: " + provider.obstacle();
    }
    return new KernelChoice(rules, told(KernelProvider.plain(), why), null, false);
  }

  private static KernelChoice forced(KernelRules rules, String name, List<KernelProvider> all) {
    String setting = BatchScoring.KERNEL_PROPERTY + "=" + name;
    for (KernelProvider provider : all) {
      if (provider.name().equals(name)) {
        if (provider != KernelProvider.scalar() && !KernelContract.holds(provider, rules)) {
          throw new IllegalStateException(
              setting
                  + ", but on "
                  + provider.platform()
                  + " its bits are not the scalar kernel's");
        }
        return new KernelChoice(rules, told(provider, setting), null, true);
      }
    }
    throw new IllegalStateException(
        setting
            + ", but there are only "
            + all.stream().map(KernelProvider::name).toList()
            + "\nThe kernel vector is in the artifact echo-vector.");
  }

  private static KernelProvider told(KernelProvider provider, String why) {
    LOG.info(
        "Batch scoring runs the {} kernel ({}): {}", provider.name(), provider.platform(), why);
    return provider;
  }

  /** Name of the kernel that scores the next block. */
  String kernel() {
    return current.name();
  }

  /**
   * Rows of the next block.
   *
   * @param left rows that are left of the batch
   */
  int blockRows(int left) {
    return Math.min(left, rowsScored.get() < COLD_ROWS ? COLD_BLOCK_ROWS : KernelBlock.MAX_ROWS);
  }

  /**
   * The kernel for the next block.
   *
   * @param last the caller's kernel for its last block; null if there was none
   * @param batchRows rows of the whole batch
   * @param blockRows rows of the block
   */
  ScoreKernel next(@Nullable ScoreKernel last, int batchRows, int blockRows) {
    long before = rowsScored.getAndAdd(blockRows);
    if (successor != null && before >= WARM_UP_ROWS) {
      succeed();
    }
    KernelProvider provider =
        current == KernelProvider.plain() && !forced && before + batchRows < FEW_ROWS
            ? KernelProvider.scalar()
            : current;
    return last instanceof NamedKernel named && named.provider() == provider
        ? last
        : new NamedKernel(provider, provider.kernel(rules));
  }

  private synchronized void succeed() {
    KernelProvider next = successor;
    if (next == null) {
      return;
    }
    successor = null;
    if (KernelContract.holds(next, rules)) {
      current =
          told(next, WARM_UP_ROWS + " rows were scored, and its bits are the scalar kernel's");
    } else {
      LOG.warn(
          "Batch scoring stays with the plain kernel: on {} the bits of {} are not the scalar kernel's",
          next.platform(),
          next.name());
    }
  }

  /** A kernel and where it comes from. */
  private record NamedKernel(KernelProvider provider, ScoreKernel kernel) implements ScoreKernel {
    @Override
    public void score(KernelBlock block) {
      kernel.score(block);
    }
  }
}
