package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every guard is an option of the ruleset: off in {@code echolayer/1}, and part of the digest. */
class GuardsTest {
  private static final Ruleset GUARDED = Ruleset.echoLayer1Guarded();
  private static final String TEXT = GUARDED.json();

  /** Pinned: results made under it stay comparable. It changes only with the JSON form. */
  @Test
  void theDigestOfEchoLayer1Guarded() {
    assertThat(GUARDED.digest())
        .isEqualTo("db00e70e321c173b0f5b1a4c5bbfcbfbbee8085c1bce3517a940fc8573300a3a");
  }

  @Test
  void aGuardedRulesetReadsBackEqual() {
    assertThat(Ruleset.parse(TEXT)).isEqualTo(GUARDED);
    Ruleset seeded =
        GUARDED.withGuards(
            Guards.GUARDED.withTrust(TrustGuard.GUARDED.withPreTrusted(List.of("b", "a", "b"))));
    assertThat(Ruleset.parse(seeded.json())).isEqualTo(seeded);
    assertThat(seeded.guards().trust().preTrusted()).containsExactly("a", "b");
  }

  @Test
  void withoutGuardsTheMemberIsAbsent() {
    assertThat(Ruleset.echoLayer1().json()).doesNotContain("guards");
    assertThat(Ruleset.echoLayer1().withGuards(Guards.OFF)).isEqualTo(Ruleset.echoLayer1());
  }

  @Test
  void everyGuardAloneChangesTheDigest() {
    Set<String> digests = new HashSet<>(Set.of(Ruleset.echoLayer1().digest()));
    List<Guards> alone = eachAlone().toList();
    for (Guards guards : alone) {
      Ruleset ruleset = Ruleset.echoLayer1().withGuards(guards);
      assertThat(digests.add(ruleset.digest())).as("a new digest for %s", guards).isTrue();
      assertThat(Ruleset.parse(ruleset.json())).isEqualTo(ruleset);
    }
    assertThat(alone).hasSize(22);
  }

  private static Stream<Guards> eachAlone() {
    CountingGuards counting = CountingGuards.OFF;
    TrustGuard trust = TrustGuard.OFF;
    RewardGuards rewards = RewardGuards.OFF;
    PoolGuards pools = PoolGuards.OFF;
    return Stream.of(
            Stream.of(
                    counting.withDropSelfEdges(true),
                    counting.withPerPairAndDay(1),
                    counting.withRingShare(0.5),
                    counting.withByTrust(true))
                .map(Guards.OFF::withCounting),
            Stream.of(
                    trust.withScope(TrustScope.PROPAGATIONS_AND_DISCOVERIES),
                    trust.withScope(TrustScope.EVERY_REWARD),
                    trust.withByTarget(true),
                    trust.withPreTrusted(List.of("u1")),
                    trust.withDamping(0.5),
                    trust.withVouchers(2),
                    trust.withQuarantineDays(7),
                    trust.withFullDays(31))
                .map(Guards.OFF::withTrust),
            Stream.of(
                    rewards.withWeighInfluence(true),
                    rewards.withDiscoveriesPerUser(1),
                    rewards.withCreatorDiscovers(false),
                    rewards.withDiscoveriesPerItem(100),
                    rewards.withCreationsPerDay(50),
                    rewards.withCreationCoverage(0.5),
                    rewards.withQualityBaseline(QualityBaseline.HIGHEST))
                .map(Guards.OFF::withRewards),
            Stream.of(
                    pools.withInstalmentShare(0.5),
                    pools.withMilestoneShare(0.5),
                    pools.withPayHead(true))
                .map(Guards.OFF::withPools))
        .flatMap(guards -> guards);
  }

  @Test
  void aMistakeIsNamedByItsPath() {
    assertThat(refusal("\"ringShare\":0.5", "\"ringShare\":1.5"))
        .isEqualTo("guards.counting.ringShare");
    assertThat(refusal("\"perPairAndDay\":1", "\"perPairAndDay\":0"))
        .isEqualTo("guards.counting.perPairAndDay");
    assertThat(refusal("\"damping\":0.85", "\"damping\":1")).isEqualTo("guards.trust.damping");
    assertThat(refusal("\"fullDays\":30", "\"fullDays\":-7")).isEqualTo("guards.trust.fullDays");
    assertThat(refusal("\"preTrusted\":[]", "\"preTrusted\":[\" \"]"))
        .isEqualTo("guards.trust.preTrusted");
    assertThat(refusal("\"payHead\":true", "\"payHead\":1")).isEqualTo("guards.pools.payHead");
    assertThat(refusal("\"creationCoverage\":0.5,", ""))
        .isEqualTo("guards.rewards.creationCoverage");
  }

  private static String refusal(String text, String replacement) {
    assertThat(TEXT).contains(text);
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class, () -> Ruleset.parse(TEXT.replace(text, replacement)));
    assertThat(e).as("refusal of %s", replacement).isNotNull();
    return e.field();
  }
}
