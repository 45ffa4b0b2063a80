package io.echolayer.layer;

import io.echolayer.core.batch.BatchScoring;
import io.echolayer.core.batch.ScoreColumns;
import io.echolayer.core.batch.SignalColumns;
import io.echolayer.core.batch.SignalColumnsBuilder;
import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.rewards.epoch.EpochSettings;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.RewardLedger;
import io.echolayer.rewards.snapshot.EpochInterval;
import io.echolayer.settlement.PayoutGateway;
import io.echolayer.settlement.journal.SettlementJournal;
import java.time.Instant;

/**
 * The three jobs of the library under one ruleset, for a token of so many decimals: score items,
 * close epochs, settle what they owe.
 *
 * <pre>{@code
 * EchoLayer echo = EchoLayer.echoLayer1();
 *
 * Signals video = EchoLayer.signals("v42", "ada", "youtube").totalViews(81_000).build();
 * EchoScore score = echo.score(video, asOf);
 *
 * Epoch monday = echo.epoch(from, to, "100").close(events);
 * EchoLayer.books(ledger).enter(monday);
 *
 * echo.settlement(journal, gateway).owed(monday).pay(clock, run -> Thread.sleep(400));
 * }</pre>
 *
 * <p>Immutable and thread safe.
 */
public final class EchoLayer {
  private final EchoIndex index;
  private final TokenScale scale;

  private EchoLayer(EchoIndex index, TokenScale scale) {
    this.index = index;
    this.scale = scale;
  }

  /** Under {@link Ruleset#echoLayer1}, for a token of nine decimals. */
  public static EchoLayer echoLayer1() {
    return of(Ruleset.echoLayer1());
  }

  /** Under {@link Ruleset#echoLayer1Guarded}, for a token of nine decimals. */
  public static EchoLayer echoLayer1Guarded() {
    return of(Ruleset.echoLayer1Guarded());
  }

  /** Under a ruleset, for a token of nine decimals. */
  public static EchoLayer of(Ruleset ruleset) {
    return new EchoLayer(EchoIndex.of(ruleset), TokenScale.DEFAULT);
  }

  /**
   * The same for a token of other decimals.
   *
   * @param decimals places of the token, 0 to 18
   * @throws io.echolayer.core.InvalidValueException if {@code decimals} is out of range
   */
  public EchoLayer withDecimals(int decimals) {
    return new EchoLayer(index, new TokenScale(decimals));
  }

  /** The ruleset. */
  public Ruleset ruleset() {
    return index.ruleset();
  }

  /**
   * Starts the signals of an item; what is not set is absent. {@link Signals#builder}.
   *
   * @param contentId id of the item
   * @param creatorId id of the user who published it
   * @param platform where, a lower-case token such as {@code youtube}
   * @throws io.echolayer.core.InvalidValueException if one of them is not of its form
   */
  public static Signals.Builder signals(String contentId, String creatorId, String platform) {
    return Signals.builder(contentId, creatorId, platform);
  }

  /**
   * Starts the signals of many items, over arrays of the caller. {@link SignalColumns#builder}.
   *
   * @param rows at least 0; each array must have at least as many elements
   */
  public static SignalColumnsBuilder columns(int rows) {
    return SignalColumns.builder(rows);
  }

  /**
   * The score of one item. {@link EchoIndex#score}.
   *
   * @param asOf what counts as now
   */
  public EchoScore score(Signals signals, Instant asOf) {
    return index.score(signals, asOf);
  }

  /**
   * The scores of many items, each with the bits that it has alone: all eight numbers of every row.
   * {@link BatchScoring#score(SignalColumns, Instant)}; to score many batches, keep a {@link
   * #batch}.
   *
   * @param asOf what counts as now, for rows that do not say it themselves
   */
  public ScoreColumns score(SignalColumns columns, Instant asOf) {
    return batch().score(columns, asOf);
  }

  /** The index, which also explains and decays scores. */
  public EchoIndex index() {
    return index;
  }

  /**
   * A new batch scoring: some of the numbers, with memory that is kept, on several threads. {@link
   * BatchScoring#of}.
   */
  public BatchScoring batch() {
    return BatchScoring.of(index);
  }

  /**
   * An epoch to be closed: {@link EpochSettings#of} under this ruleset.
   *
   * @param from its first instant
   * @param to the first instant after it, and what counts as now
   * @param tokens the epoch's money, a decimal amount of tokens such as {@code 100} or {@code 0.5}
   * @throws io.echolayer.core.InvalidValueException if {@code to} is not after {@code from}, or
   *     {@code tokens} is no amount that {@link TokenScale#exactUnits} takes
   */
  public OpenEpoch epoch(Instant from, Instant to, String tokens) {
    return OpenEpoch.of(
        EpochSettings.of(new EpochInterval(from, to), scale.exactUnits("tokens", tokens))
            .withScale(scale)
            .withRuleset(ruleset()));
  }

  /** Base units as the exact decimal of tokens, such as {@code 0.415026826}. */
  public String tokens(long units) {
    return scale.tokens(units);
  }

  /** The epochs in a ledger, to enter those that were closed. {@link EpochBooks#of}. */
  public static EpochBooks books(RewardLedger ledger) {
    return EpochBooks.of(ledger);
  }

  /**
   * A settlement that owes nothing yet.
   *
   * @param journal says what was paid; keep it for as long as anything is paid from this treasury
   * @param gateway reaches the chain
   */
  public Settlement settlement(SettlementJournal journal, PayoutGateway gateway) {
    return Settlement.over(journal, gateway, scale);
  }
}
