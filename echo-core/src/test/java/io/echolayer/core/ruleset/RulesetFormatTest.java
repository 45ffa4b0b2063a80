package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.attribute.Attributes;
import io.echolayer.core.metric.AttentionWeight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bytes of rulesets, of which digests are taken. Oracle: files that were written once and are
 * never written again; whoever must change one has changed the digest of every result under it.
 */
class RulesetFormatTest {
  /** Together they hold every member and every id of format 1. */
  enum Golden {
    ECHO_LAYER_1(
        Ruleset.echoLayer1(),
        "echolayer-1.json",
        "ae22463eb1fe91d09951ebcb0d8c7f5c1a2f7750d054a9fb032ce1bf6b5e6b18"),
    ECHO_LAYER_1_GUARDED(
        Ruleset.echoLayer1Guarded(),
        "echolayer-1-guarded.json",
        "db00e70e321c173b0f5b1a4c5bbfcbfbbee8085c1bce3517a940fc8573300a3a"),
    OWN(own(), "own.json", "6de7f28f35ef9ddfa04c0677705c860871b9a2941723580480d0f74b932edaf0");

    private final Ruleset ruleset;
    private final String file;
    private final String digest;

    Golden(Ruleset ruleset, String file, String digest) {
      this.ruleset = ruleset;
      this.file = file;
      this.digest = digest;
    }

    String text() throws IOException {
      try (InputStream in =
          Objects.requireNonNull(RulesetFormatTest.class.getResourceAsStream(file))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyByteIsWhatItWas(Golden golden) throws IOException {
    assertThat(golden.ruleset.json()).isEqualTo(golden.text());
    assertThat(golden.ruleset.digest()).isEqualTo(golden.digest);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenIsReadBack(Golden golden) throws IOException {
    assertThat(Ruleset.parse(golden.text())).isEqualTo(golden.ruleset);
  }

  /** A ruleset with everything that the two named ones leave by default. */
  private static Ruleset own() {
    Map<String, Long> pools = new LinkedHashMap<>(PoolWeights.DEFAULT.weights());
    pools.put("spread", 1_111L);
    return Ruleset.echoLayer1()
        .withId("own/1")
        .withIndex(
            IndexRules.DEFAULT
                .withAwr(new AttentionWeight(0.3, 0.9, 0.4, 7.5, 43))
                .withBoost(new RampBoost(0.3, 0.9, 3))
                .withDecay(Decay.halfLife(48))
                .withMissing(MissingSignals.RENORMALISE))
        .withEngagement(Ruleset.echoLayer1().engagement().withWeight("saves", 2.5))
        .withPools(new PoolWeights(pools))
        .withGuards(
            Guards.OFF
                .withCounting(CountingGuards.OFF.withPerPairAndDay(3))
                .withTrust(
                    TrustGuard.OFF
                        .withScope(TrustScope.PROPAGATIONS_AND_DISCOVERIES)
                        .withPreTrusted(List.of("zoë", "ada"))
                        .withDamping(0.5))
                .withRewards(RewardGuards.OFF.withQualityBaseline(QualityBaseline.HIGHEST)))
        .withRules(Map.of("spread", Attributes.of("pool", "spread").with("perPath", 0.25)));
  }
}
