package io.echolayer.core.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Set;

/**
 * A score as a store keeps it: the eight numbers, without the signals that they came from.
 *
 * @param key of which item, as of when, under which rules
 * @param odf organic discovery
 * @param awr attention weight
 * @param tpm time persistence
 * @param qf quality
 * @param weighted the weighted sum of the metrics
 * @param boosted after the boost
 * @param echoIndex boosted and decayed
 * @param coverage how much of the index rests on data
 * @param calculation what explains the numbers, such as {@code breakdown().json()}; empty where
 *     nothing does
 */
public record StoredScore(
    ScoreKey key,
    double odf,
    double awr,
    double tpm,
    double qf,
    double weighted,
    double boosted,
    double echoIndex,
    double coverage,
    JsonObject calculation) {
  private static final JsonObject NOTHING = JsonObject.builder().build();
  private static final Set<String> MEMBERS =
      Set.of(
          "contentId",
          "asOf",
          "ruleset",
          "odf",
          "awr",
          "tpm",
          "qf",
          "weighted",
          "boosted",
          "echoIndex",
          "coverage",
          "calculation");

  public StoredScore {
    Require.atLeastZero("odf", odf);
    Require.atLeastZero("awr", awr);
    Require.atLeastZero("tpm", tpm);
    Require.atLeastZero("qf", qf);
    Require.atLeastZero("weighted", weighted);
    Require.atLeastZero("boosted", boosted);
    Require.atLeastZero("echoIndex", echoIndex);
    Require.atLeastZero("coverage", coverage);
  }

  /** The numbers of a score, without an explanation. */
  public static StoredScore of(EchoScore score) {
    return new StoredScore(
        new ScoreKey(score.signals().contentId(), score.asOf(), score.rulesetDigest()),
        score.odf(),
        score.awr(),
        score.tpm(),
        score.qf(),
        score.weighted(),
        score.boosted(),
        score.echoIndex(),
        score.coverage(),
        NOTHING);
  }

  /** The same numbers with an explanation. */
  public StoredScore withCalculation(JsonObject explanation) {
    return new StoredScore(
        key, odf, awr, tpm, qf, weighted, boosted, echoIndex, coverage, explanation);
  }

  /** The members of {@link EchoScore#json}, and {@code calculation} unless it is empty. */
  public JsonObject json() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put("contentId", key.contentId())
            .put("asOf", key.asOf())
            .put("ruleset", key.ruleset())
            .put("odf", odf)
            .put("awr", awr)
            .put("tpm", tpm)
            .put("qf", qf)
            .put("weighted", weighted)
            .put("boosted", boosted)
            .put("echoIndex", echoIndex)
            .put("coverage", coverage);
    if (!calculation.names().isEmpty()) {
      out.put("calculation", calculation);
    }
    return out.build();
  }

  /**
   * Reads what {@link #json} wrote, with the same bits.
   *
   * @throws InvalidValueException if a member is absent, unknown or refused
   */
  public static StoredScore read(JsonObject json) {
    json.allowOnly(MEMBERS);
    return new StoredScore(
        new ScoreKey(json.text("contentId"), json.instant("asOf"), json.text("ruleset")),
        json.number("odf"),
        json.number("awr"),
        json.number("tpm"),
        json.number("qf"),
        json.number("weighted"),
        json.number("boosted"),
        json.number("echoIndex"),
        json.number("coverage"),
        json.has("calculation") ? json.object("calculation") : NOTHING);
  }
}
