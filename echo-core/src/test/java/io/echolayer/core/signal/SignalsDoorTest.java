package io.echolayer.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.echolayer.core.InvalidValueException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not enter, and what each refusal names; by the table of specification section 2. */
class SignalsDoorTest {
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  static Stream<Arguments> refusals() {
    String finite = "be finite and at least 0";
    return Stream.of(
        refused("discoveryShares", "be at least 0", "-1", b -> b.discoveryShares(-1)),
        refused("totalShares", "be at least 0", "-7", b -> b.totalShares(-7)),
        refused("platformReach", "be at least 0", "-1", b -> b.platformReach(-1)),
        refused(
            "totalViews",
            "be at least 0",
            "-9223372036854775808",
            b -> b.totalViews(Long.MIN_VALUE)),
        refused("viewTimeSeconds", finite, "NaN", b -> b.viewTimeSeconds(NAN)),
        refused("viewTimeSeconds", finite, "-0.5", b -> b.viewTimeSeconds(-0.5)),
        refused("viewTimeSeconds", finite, "Infinity", b -> b.viewTimeSeconds(INF)),
        refused("interactionFrequency", finite, "NaN", b -> b.interactionFrequency(NAN)),
        refused("interactionFrequency", finite, "-1.0", b -> b.interactionFrequency(-1)),
        refused("interactionFrequency", finite, "Infinity", b -> b.interactionFrequency(INF)),
        refused("sentiment", "be finite", "NaN", b -> b.sentiment(NAN)),
        refused("sentiment", "be finite", "-Infinity", b -> b.sentiment(-INF)),
        refused("credibility", "be finite", "NaN", b -> b.credibility(NAN)),
        refused("relevance", "be finite", "Infinity", b -> b.relevance(INF)),
        refused("originality", "be finite", "NaN", b -> b.originality(NAN)),
        refused("engagement.likes", finite, "NaN", b -> b.engagement(rate("likes", NAN))),
        refused("engagement.likes", finite, "-1.0", b -> b.engagement(rate("likes", -1))),
        refused("engagement", "not be blank", "\" \"", b -> b.engagement(rate(" ", 1))),
        refused(
            "totalShares",
            "be at least discoveryShares (7)",
            "5",
            b -> b.discoveryShares(7).totalShares(5)),
        refused(
            "lastInteractionAt",
            "not be before createdAt (2026-01-15T12:00:00Z)",
            "2026-01-15T11:59:59Z",
            b -> b.createdAt(NOON).lastInteractionAt(NOON.minusSeconds(1))),
        refused("createdAt", "lie in the years 0 to 9999", "", b -> b.createdAt(Instant.MAX)));
  }

  @ParameterizedTest(name = "{0} must {1}, but was {2}")
  @MethodSource("refusals")
  void aRefusalNamesFieldRuleAndValue(
      String field, String rule, String value, Function<Signals.Builder, Signals.Builder> set) {
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class, () -> set.apply(Signals.builder("c", "u", "x")).build());
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
    assertThat(e.rule()).isEqualTo(rule);
    assertThat(e.value()).startsWith(value);
    assertThat(e).hasMessageStartingWith(field + " must " + rule + ", but was " + value);
  }

  static Stream<Arguments> refusedNames() {
    return Stream.of(
        arguments("contentId", "not be blank", "", "u", "x"),
        arguments("contentId", "not be blank", " \t", "u", "x"),
        arguments("contentId", "have at most 200 characters", "x".repeat(201), "u", "x"),
        arguments("contentId", "be well-formed Unicode", "a\ud800", "u", "x"),
        arguments("creatorId", "be well-formed Unicode", "c", "\udc00\ud800", "x"),
        arguments("creatorId", "not be blank", "c", "\u2003", "x"),
        arguments("platform", "be a lower-case token such as youtube", "c", "u", "YouTube"),
        arguments("platform", "be a lower-case token such as youtube", "c", "u", "you tube"),
        arguments("platform", "not be blank", "c", "u", ""));
  }

  @ParameterizedTest(name = "{0} must {1}")
  @MethodSource("refusedNames")
  void namesAreCheckedWhenTheyEnter(
      String field, String rule, String content, String creator, String platform) {
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class, () -> Signals.builder(content, creator, platform));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
    assertThat(e.rule()).isEqualTo(rule);
  }

  @Test
  void theLongestNameIsTwoHundredCharactersAndPairsAreText() {
    String longest = "\ud83d\ude00".repeat(100);
    assertThat(Signals.builder(longest, "u", "x").build().contentId()).isEqualTo(longest);
  }

  @Test
  void qualitiesAreClampedIntoTheirRange() {
    Signals high = clamped(1.5);
    assertThat(high.sentiment()).hasValue(1);
    assertThat(high.credibility()).hasValue(1);
    assertThat(high.relevance()).hasValue(1);
    assertThat(high.originality()).hasValue(1);
    Signals low = clamped(-1.5);
    assertThat(low.sentiment()).hasValue(-1);
    assertThat(low.credibility()).hasValue(0);
    assertThat(low.relevance()).hasValue(0);
    assertThat(low.originality()).hasValue(0);
  }

  @Test
  void boundsThemselvesAreAccepted() {
    Signals signals =
        Signals.builder("c", "u", "x")
            .discoveryShares(5)
            .totalShares(5)
            .createdAt(NOON)
            .lastInteractionAt(NOON.plusNanos(999_999_999))
            .totalViews(Long.MAX_VALUE)
            .build();
    assertThat(signals.lastInteractionAt()).as("fractions are cut").hasValue(NOON);
  }

  private static Signals clamped(double value) {
    return Signals.builder("c", "u", "x")
        .sentiment(value)
        .credibility(value)
        .relevance(value)
        .originality(value)
        .build();
  }

  private static Engagement rate(String name, double rate) {
    return Engagement.of(Map.of(name, rate));
  }

  private static Arguments refused(
      String field, String rule, String value, Function<Signals.Builder, Signals.Builder> set) {
    return arguments(field, rule, value, set);
  }
}
