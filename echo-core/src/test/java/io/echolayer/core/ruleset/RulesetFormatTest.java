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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of rulesets, of which digests are taken. Oracle: files that were written once and are
 * never written again; whoever must change one has changed the digest of every result under it.
 */
class RulesetFormatTest {
  /**
   * Bytes of a ruleset.
   *
   * @param file their resource
   * @param digest their SHA-256
   */
  record Golden(String file, Ruleset ruleset, String digest) {
    String text() throws IOException {
      try (InputStream in =
          Objects.requireNonNull(RulesetFormatTest.class.getResourceAsStream(file))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** Together they hold every member and every id of format 1. */
  static List<Golden> goldens() {
    return List.of(
        new Golden(
            "echolayer-1.json",
            Ruleset.echoLayer1(),
            "ae22463eb1fe91d09951ebcb0d8c7f5c1a2f7750d054a9fb032ce1bf6b5e6b18"),
        new Golden(
            "echolayer-1-guarded.json",
            Ruleset.echoLayer1Guarded(),
            "db00e70e321c173b0f5b1a4c5bbfcbfbbee8085c1bce3517a940fc8573300a3a"),
        new Golden(
            "own.json", own(), "6de7f28f35ef9ddfa04c0677705c860871b9a2941723580480d0f74b932edaf0"));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void everyByteIsWhatItWas(Golden golden) throws IOException {
    assertThat(golden.ruleset.json()).isEqualTo(golden.text());
    assertThat(golden.ruleset.digest()).isEqualTo(golden.digest);
  }

  @ParameterizedTest
  @MethodSource("goldens")
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
