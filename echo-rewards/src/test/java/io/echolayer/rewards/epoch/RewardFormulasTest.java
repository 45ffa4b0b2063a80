package io.echolayer.rewards.epoch;

import static io.echolayer.rewards.epoch.Logs.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.rewards.claim.Claim;
import io.echolayer.rewards.claim.Pool;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Oracle: the formulas of specification section 6 by hand, with an Echo Index of 0.5 everywhere.
 * Tolerance: 1e-12 tokens, a thousandth of a base unit.
 */
class RewardFormulasTest {
  private static final String C1 =
      event("p1", "content", "10T00:00:00", "'content':'c1','creator':'u1','platform':'x'");

  private static String share(String id, String time, String source, String target) {
    return event(
        id,
        "propagation",
        time,
        "'content':'c1','source':'" + source + "','target':'" + target + "'");
  }

  private static String observation(String signals) {
    return event("o", "observation", "10T01:00:00", "'content':'c1','signals':{" + signals + "}");
  }

  private static Claim claim(
      EpochInterval interval, Ruleset ruleset, Carry carry, String id, String... lines) {
    EpochSettings settings = EpochSettings.of(interval, 1L << 50).withRuleset(ruleset);
    List<Claim> found = new ArrayList<>();
    for (Claim claim : Logs.claims(Epoch.close(settings, Logs.of(lines), carry))) {
      if (claim.id().equals("2026-01-10T00:00:00Z/" + id)) {
        found.add(claim);
      }
    }
    assertThat(found).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.get(0);
  }

  private static void pays(double tokens, Pool pool, String user, Claim claim) {
    assertThat(claim).isNotNull();
    assertThat(claim.tokens()).isCloseTo(tokens, within(1e-12));
    assertThat(claim.units()).isEqualTo((long) Math.rint(claim.tokens() * 1e9));
    assertThat(claim.pool()).isEqualTo(pool);
    assertThat(claim.user()).isEqualTo(user);
  }

  private static Claim creation(double qf, String... lines) {
    return claim(Logs.day(10), FlatRuleset.of(0.5, qf, 0), Carry.NOTHING, "p1/creation", lines);
  }

  @Test
  void creation() {
    Pool pool = Pool.CONTENT_CREATION;
    pays(0.5, pool, "u1", creation(0.7, C1));
    pays(0.5 + 0.25, pool, "u1", creation(0.71, C1));
    pays(0.75 * 1.2, pool, "u1", creation(0.71, C1, observation("'engagement':{'likes':2}")));
    pays(0.5 * 1.5, pool, "u1", creation(0.7, C1, observation("'engagement':{'likes':9}")));
  }

  @Test
  void aClaimOfZeroUnitsIsNotMade() {
    Ruleset tiny = FlatRuleset.of(0.5e-9, 0, 0);
    assertThat(claim(Logs.day(10), tiny, Carry.NOTHING, "p1/creation", C1)).isNull();
    assertThat(claim(Logs.day(10), FlatRuleset.of(0.6e-9, 0, 0), Carry.NOTHING, "p1/creation", C1))
        .isNotNull();
  }

  private static Claim propagation(int days, String rule, String... lines) {
    Instant from = Logs.day(10).from();
    EpochInterval interval = new EpochInterval(from, from.plusSeconds(days * 86_400L));
    return claim(interval, FlatRuleset.of(0.5, 0, 0), Carry.NOTHING, rule, lines);
  }

  /**
   * One hop of 24 h between unknown users: weight 0.5 · 0.4, R = 0.9, f = 1 + 0.6 / 2, p = 0.5 ·
   * 0.2 · 1.3 · 0.1; the strength 0.45 + 0.2 / 1.24 is above 0.5, so p counts twice.
   */
  @Test
  void propagationInAStrongLoop() {
    String e = share("e1", "10T00:00:00", "u2", "u3");
    double reward = 0.013 + 0.5 * 0.05 + 0.013;
    pays(reward, Pool.PROPAGATION, "u2", propagation(1, "e1/propagation", C1, e));
    pays(reward * 0.3, Pool.PROPAGATION, "u1", propagation(1, "e1/loop-share", C1, e));
  }

  /** After 4 days R = 0.6561 and the strength is 0.32805 + 0.2 / 1.96, below 0.5. */
  @Test
  void propagationInAWeakLoop() {
    String e = share("e1", "10T00:00:00", "u2", "u3");
    double p = 0.5 * (0.2 * (1 + 0.3561 * 0.5)) * 0.1;
    pays(p + 0.025, Pool.PROPAGATION, "u2", propagation(4, "e1/propagation", C1, e));
  }

  @Test
  void influenceIsThatOfTheSource() {
    String profile = event("p", "user", "10T00:00:00", "'user':'u2','influence':1");
    String e = share("e1", "10T00:00:00", "u2", "u3");
    double p = 0.5 * (0.4 * (1 + 0.3561 * 0.5)) * 0.1;
    pays(p + 0.05, Pool.PROPAGATION, "u2", propagation(4, "e1/propagation", C1, profile, e));
  }

  @Test
  void theCreatorHasNoLoopShareInTheirOwnPropagation() {
    String own = share("e1", "10T00:00:00", "u1", "u3");
    assertThat(propagation(1, "e1/loop-share", C1, own)).isNull();
    assertThat(propagation(1, "e1/propagation", C1, own)).isNotNull();
  }

  private static Claim discovery(String time) {
    String e = event("d1", "discovery", time, "'content':'c1','user':'u2'");
    return propagation(3, "d1/discovery", C1, e);
  }

  @Test
  void discoveryEarnsMoreTheEarlierItIs() {
    pays(0.025 * (1 + 1 + 0.05), Pool.DISCOVERY, "u2", discovery("10T00:00:00"));
    pays(0.025 * (1 + 0.5 + 0.05), Pool.DISCOVERY, "u2", discovery("10T12:00:00"));
    pays(0.025 * (1 + 0 + 0.05), Pool.DISCOVERY, "u2", discovery("11T00:00:00"));
    pays(0.025 * (1 + 0 + 0.05), Pool.DISCOVERY, "u2", discovery("12T00:00:00"));
  }

  private static Claim quality(double previous, double retention, String... lines) {
    Carry carry = Carry.NOTHING.withIndices(Map.of("c1", previous));
    return claim(Logs.day(10), FlatRuleset.of(0.5, 0, retention), carry, "c1/quality", lines);
  }

  @Test
  void qualityPaysTheRiseOfTheIndex() {
    Pool pool = Pool.QUALITY_BONUS;
    pays(2.5, pool, "u1", quality(0.25, 0.7, C1));
    pays(2.5 * 1.2, pool, "u1", quality(0.25, 0.71, C1));
    pays(2.5, pool, "u1", quality(0.25, 0, C1, observation("'engagement':{'likes':0.8}")));
    pays(2.5 * 1.5, pool, "u1", quality(0.25, 1, C1, observation("'engagement':{'likes':0.81}")));
    String[] viral = {
      C1,
      observation("'engagement':{'likes':0.81}"),
      share("e1", "10T02:00:00", "u2", "u3"),
      share("e2", "10T03:00:00", "u2", "u3"),
      share("e3", "10T04:00:00", "u2", "u3")
    };
    pays(2.5 * 2, pool, "u1", quality(0.25, 1, viral));
    assertThat(quality(0.25, 0, C1).at()).isEqualTo(Logs.day(10).to());
  }

  @Test
  void qualityPaysNothingForAFallOrForANewItem() {
    assertThat(quality(0.5, 1, C1)).isNull();
    assertThat(quality(0.6, 1, C1)).isNull();
    Ruleset flat = FlatRuleset.of(0.5, 0, 1);
    assertThat(claim(Logs.day(10), flat, Carry.NOTHING, "c1/quality", C1)).isNull();
  }

  @Test
  void milestonesPayTenTokensALevelFromTheReserve() {
    String e = event("m1", "milestone", "10T00:00:00", "'user':'u9','level':3");
    Claim claim = propagation(1, "m1/milestone", e);
    pays(30, Pool.RESERVE, "u9", claim);
    assertThat(claim.content()).isNull();
  }
}
