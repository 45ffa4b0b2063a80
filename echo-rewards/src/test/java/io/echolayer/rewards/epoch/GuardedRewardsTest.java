package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.ruleset.CountingGuards;
import io.echolayer.core.ruleset.Guards;
import io.echolayer.core.ruleset.QualityBaseline;
import io.echolayer.core.ruleset.RewardGuards;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.ruleset.TrustGuard;
import io.echolayer.core.ruleset.TrustScope;
import io.echolayer.rewards.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each guard leaves of the rewards. Oracle: by hand, under an index of 0.5. */
class GuardedRewardsTest {
  private static final String C1 =
      event("c", "content", "10T08:00:00", "'content':'c1','creator':'u1','platform':'x'");

  private static Epoch close(Guards guards, Carry carry, String... lines) {
    Ruleset ruleset = FlatRuleset.of(0.5, 0, 0).withGuards(guards);
    return Epoch.close(
        EpochSettings.of(Logs.day(10), 1_000_000_000_000L).withRuleset(ruleset),
        Logs.of(lines),
        carry);
  }

  private static List<String> claims(Guards guards, String rule, String... lines) {
    return Logs.claims(close(guards, Carry.NOTHING, lines)).stream()
        .filter(claim -> claim.rule().equals(rule))
        .map(Claim::subject)
        .toList();
  }

  private static String share(String id, String time, String source, String target, String more) {
    String members = "'content':'c1','source':'" + source + "','target':'" + target + "'" + more;
    return event(id, "propagation", "10T" + time, members);
  }

  private static String discovery(String id, String time, String user) {
    return event(id, "discovery", "10T" + time, "'content':'c1','user':'" + user + "'");
  }

  @Test
  void selfEdgesAndRepetitionsAreNeitherCountedNorRewarded() {
    String[] lines = {
      C1,
      share("p1", "09:00:00", "u2", "u2", ""),
      share("p2", "09:01:00", "u2", "u3", ""),
      share("p3", "09:02:00", "u2", "u3", "")
    };
    Guards counting =
        Guards.OFF.withCounting(CountingGuards.OFF.withDropSelfEdges(true).withPerPairAndDay(1));
    assertThat(claims(Guards.OFF, "propagation", lines)).containsExactly("p1", "p2", "p3");
    assertThat(claims(counting, "propagation", lines)).containsExactly("p2");
    Epoch epoch = close(counting, Carry.NOTHING, lines);
    assertThat(epoch.snapshot().item("c1").loop().events()).isEqualTo(1);
    assertThat(epoch.snapshot().item("c1").score().signals().totalShares()).hasValue(1);
  }

  @Test
  void anEventDatedBackDoesNotDisplaceOneThatWasPaid() {
    String back =
        "{'id':'p1','type':'propagation','at':'2026-01-10T08:30:00Z','recorded':"
            + "'2026-01-10T20:00:00Z','content':'c1','source':'u2','target':'u3'}";
    Guards one = Guards.OFF.withCounting(CountingGuards.OFF.withPerPairAndDay(1));
    assertThat(claims(one, "propagation", C1, back, share("p2", "09:00:00", "u2", "u3", "")))
        .containsExactly("p2");
  }

  @Test
  void strengthZeroEarnsNoInfluenceBonus() {
    Guards weighed = Guards.OFF.withRewards(RewardGuards.OFF.withWeighInfluence(true));
    String zero = share("p1", "09:00:00", "u2", "u3", ",'strength':0");
    assertThat(claims(Guards.OFF, "propagation", C1, zero)).containsExactly("p1");
    assertThat(claims(weighed, "propagation", C1, zero)).isEmpty();
  }

  @Test
  void discoveriesAreLimitedByUserAndItem() {
    String[] lines = {
      C1,
      discovery("d1", "09:00:00", "u1"),
      discovery("d2", "09:01:00", "u2"),
      discovery("d3", "09:02:00", "u2"),
      discovery("d4", "09:03:00", "u3"),
      discovery("d5", "09:04:00", "u4")
    };
    RewardGuards off = RewardGuards.OFF;
    assertThat(
            claims(
                Guards.OFF.withRewards(off.withDiscoveriesPerUser(1).withCreatorDiscovers(false)),
                "discovery",
                lines))
        .containsExactly("d2", "d4", "d5");
    assertThat(
            claims(
                Guards.OFF.withRewards(
                    off.withDiscoveriesPerUser(1)
                        .withCreatorDiscovers(false)
                        .withDiscoveriesPerItem(2)),
                "discovery",
                lines))
        .containsExactly("d2", "d4");
  }

  @Test
  void creationsAreLimitedByDayAndCoverage() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String members = "'content':'c" + i + "','creator':'u1','platform':'x'";
      lines.add(event("e" + i, "content", "10T08:00:0" + i, members));
    }
    String[] log = lines.toArray(String[]::new);
    RewardGuards off = RewardGuards.OFF;
    assertThat(claims(Guards.OFF.withRewards(off.withCreationsPerDay(2)), "creation", log))
        .containsExactly("e0", "e1");
    assertThat(claims(Guards.OFF.withRewards(off.withCreationCoverage(1)), "creation", log))
        .isEmpty();
  }

  @Test
  void qualityIsPaidAboveTheHighestIndexOnly() {
    Guards highest =
        Guards.OFF.withRewards(RewardGuards.OFF.withQualityBaseline(QualityBaseline.HIGHEST));
    Carry carry = Carry.NOTHING.withIndices(Map.of("c1", 0.4), Map.of("c1", 0.6));
    assertThat(Logs.claims(close(Guards.OFF, carry, C1)))
        .extracting(Claim::rule)
        .contains("quality");
    Epoch epoch = close(highest, carry, C1);
    assertThat(Logs.claims(epoch)).extracting(Claim::rule).doesNotContain("quality");
    assertThat(epoch.carry().indices()).containsEntry("c1", 0.5);
    assertThat(epoch.carry().baselines()).containsEntry("c1", 0.6);
    assertThat(close(Guards.OFF, carry, C1).carry().baselines()).containsEntry("c1", 0.5);
  }

  @Test
  void trustMultipliesARewardOnce() {
    String[] lines = {
      C1,
      event("a2", "user", "01T00:00:00", "'user':'u2'"),
      event("a3", "user", "01T00:00:00", "'user':'u3'"),
      share("p1", "09:00:00", "u2", "u3", ""),
      discovery("d1", "09:00:00", "u2"),
      discovery("d2", "09:00:00", "new")
    };
    TrustGuard half =
        TrustGuard.OFF.withScope(TrustScope.PROPAGATIONS_AND_DISCOVERIES).withFullDays(20);
    Guards trust = Guards.OFF.withTrust(half);
    Guards twice = trust.withCounting(CountingGuards.OFF.withByTrust(true));
    double whole = tokens(Guards.OFF, "p1/propagation", lines);
    assertThat(tokens(trust, "p1/propagation", lines)).isEqualTo(0.5 * whole);
    assertThat(tokens(twice, "p1/propagation", lines)).isEqualTo(0.5 * whole);
    assertThat(tokens(trust, "p1/loop-share", lines)).isEqualTo(0.5 * 0.3 * whole);
    assertThat(tokens(trust, "d1/discovery", lines))
        .isEqualTo(0.5 * tokens(Guards.OFF, "d1/discovery", lines));
    Guards quarantine = Guards.OFF.withTrust(half.withQuarantineDays(1));
    assertThat(claims(quarantine, "discovery", lines)).containsExactly("d1");
    assertThat(claims(quarantine, "creation", lines)).containsExactly("c");
    Guards everything =
        Guards.OFF.withTrust(half.withQuarantineDays(1).withScope(TrustScope.EVERY_REWARD));
    assertThat(claims(everything, "creation", lines)).isEmpty();
  }

  private static double tokens(Guards guards, String suffix, String... lines) {
    for (Claim claim : Logs.claims(close(guards, Carry.NOTHING, lines))) {
      if (claim.id().endsWith(suffix) && claim.tokens() != null) {
        return claim.tokens();
      }
    }
    return 0;
  }
}
