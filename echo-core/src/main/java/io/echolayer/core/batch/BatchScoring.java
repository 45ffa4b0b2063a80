package io.echolayer.core.batch;

import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.signal.SignalField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores columns, with the bits of {@link EchoIndex#score}.
 *
 * <pre>{@code
 * BatchScoring batch = BatchScoring.of(EchoIndex.of(Ruleset.echoLayer1()));
 * ScoreColumns all = batch.score(columns, asOf);
 * all.get(ScoreField.ECHO_INDEX, 17);
 * }</pre>
 *
 * <p>Every row is scored as of its own {@link SignalField#AS_OF} where it has one, else as of the
 * batch's instant. Rules whose metrics are the four of this library run in a kernel, chosen as the
 * system property {@value #KERNEL_PROPERTY} and the machine say; a custom metric is asked row by
 * row.
 *
 * <p>Thread safe. To score many batches without memory for each, keep a {@link #scorer} for each
 * thread; to score one batch on several threads, see {@link ParallelScoring}.
 */
public final class BatchScoring {
  /**
   * System property that forces a kernel, read when a scoring is made: {@code scalar}, {@code
   * plain}, or the name of another one that is found, such as {@code vector}.
   */
  public static final String KERNEL_PROPERTY = "echolayer.kernel";

  private final EchoIndex index;
  private final @Nullable KernelChoice choice;

  private BatchScoring(EchoIndex index, @Nullable KernelChoice choice) {
    this.index = index;
    this.choice = choice;
  }

  /**
   * Batch scoring under an index. One line of the log says which kernel runs, and why.
   *
   * @throws IllegalStateException if the system property {@value #KERNEL_PROPERTY} names a kernel
   *     that is not found, or that gives other bits
   */
  public static BatchScoring of(EchoIndex index) {
    KernelRules rules = KernelRules.of(index.ruleset().index());
    return new BatchScoring(index, rules == null ? null : KernelChoice.of(rules));
  }

  /** The index whose scores these are. */
  public EchoIndex index() {
    return index;
  }

  /** Name of the kernel that the next block runs in; {@code own metrics} where there is none. */
  public String kernel() {
    return choice == null ? "own metrics" : choice.kernel();
  }

  /**
   * Whether a custom metric asks for whole signals, so that columns must come from signals or say
   * how each row begins.
   */
  public boolean needsWholeSignals() {
    return choice == null;
  }

  /** All eight numbers of every row, in new columns. */
  public ScoreColumns score(SignalColumns columns, Instant asOf) {
    return score(columns, asOf, EnumSet.allOf(ScoreField.class));
  }

  /** Some numbers of every row, in new columns. */
  public ScoreColumns score(SignalColumns columns, Instant asOf, Set<ScoreField> fields) {
    ScoreColumns into = ScoreColumns.of(columns.rows(), fields);
    scorer().score(columns, asOf, into);
    return into;
  }

  /** A scorer with scratch memory of its own, for one thread at a time. */
  public BatchScorer scorer() {
    return new BatchScorer(index, choice);
  }
}
