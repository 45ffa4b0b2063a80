package io.echolayer.core.store;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.index.EchoScore;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonObject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A score as a store keeps it: the numbers of all {@link ScoreField}s, without the signals that
 * they came from. Immutable; two are equal if their keys, the bits of their numbers and their
 * calculations are.
 */
@SuppressWarnings("EnumOrdinal") // Indexes of an array on the heap; what is written bears ids.
public final class StoredScore {
  /** The calculation of a score that nothing explains. */
  public static final String NO_CALCULATION = "{}";

  private static final String CONTENT_ID = "contentId";
  private static final String AS_OF = "asOf";
  private static final String RULESET = "ruleset";
  private static final String CALCULATION = "calculation";
  private static final ScoreField[] FIELDS = ScoreField.values();

  private final ScoreKey key;
  private final double[] numbers;
  private final String calculation;

  private StoredScore(ScoreKey key, double[] numbers, String calculation) {
    this.key = key;
    this.numbers = numbers;
    this.calculation = calculation;
  }

  /**
   * The numbers that {@code numbers} gives for each field, without a calculation.
   *
   * @throws InvalidValueException if one is negative or not finite
   */
  public static StoredScore of(ScoreKey key, ToDoubleFunction<ScoreField> numbers) {
    double[] checked = new double[FIELDS.length];
    for (ScoreField field : FIELDS) {
      checked[field.ordinal()] = Require.atLeastZero(field.id(), numbers.applyAsDouble(field));
    }
    return new StoredScore(key, checked, NO_CALCULATION);
  }

  /** The numbers of a score, without a calculation. */
  public static StoredScore of(EchoScore score) {
    return of(
        new ScoreKey(score.signals().contentId(), score.asOf(), score.rulesetDigest()), score::get);
  }

  /**
   * The same numbers with a calculation.
   *
   * @param json one JSON object, such as {@code breakdown().json()}
   * @throws InvalidValueException if it is none
   */
  public StoredScore withCalculation(String json) {
    return new StoredScore(
        key,
        numbers,
        json.equals(NO_CALCULATION) ? NO_CALCULATION : JsonObject.parse(json).canonical());
  }

  /** Of which item, as of when, under which rules. */
  public ScoreKey key() {
    return key;
  }

  /** One of the numbers, finite, ≥ 0. */
  public double get(ScoreField field) {
    return numbers[field.ordinal()];
  }

  /** The Echo Index. */
  public double echoIndex() {
    return get(ScoreField.ECHO_INDEX);
  }

  /** Whether something explains the numbers. */
  public boolean hasCalculation() {
    return !calculation.equals(NO_CALCULATION);
  }

  /**
   * What explains the numbers: one JSON object in canonical form, {@value #NO_CALCULATION} where
   * nothing does.
   */
  public String calculation() {
    return calculation;
  }

  /**
   * One JSON object in canonical form: the members of {@link EchoScore#json}, and {@code
   * calculation} unless it is empty.
   */
  public String json() {
    JsonObject.Builder out =
        JsonObject.builder()
            .put(CONTENT_ID, key.contentId())
            .put(AS_OF, key.asOf())
            .put(RULESET, key.ruleset());
    for (ScoreField field : FIELDS) {
      out.put(field.id(), get(field));
    }
    if (hasCalculation()) {
      out.put(CALCULATION, JsonObject.parse(calculation));
    }
    return out.build().canonical();
  }

  /**
   * Reads what {@link #json} wrote, with the same bits.
   *
   * @throws InvalidValueException if {@code json} is not one JSON object, or a member is absent,
   *     unknown or refused
   */
  public static StoredScore parse(String json) {
    JsonObject read = JsonObject.parse(json);
    Set<String> known = new TreeSet<>(Set.of(CONTENT_ID, AS_OF, RULESET, CALCULATION));
    for (ScoreField field : FIELDS) {
      known.add(field.id());
    }
    read.allowOnly(known);
    StoredScore score =
        of(
            new ScoreKey(read.text(CONTENT_ID), read.instant(AS_OF), read.text(RULESET)),
            field -> read.number(field.id()));
    return read.has(CALCULATION)
        ? score.withCalculation(read.object(CALCULATION).canonical())
        : score;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredScore that
        && key.equals(that.key)
        && Arrays.equals(numbers, that.numbers)
        && calculation.equals(that.calculation);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + Arrays.hashCode(numbers);
  }

  /** The score as JSON. */
  @Override
  public String toString() {
    return json();
  }
}
