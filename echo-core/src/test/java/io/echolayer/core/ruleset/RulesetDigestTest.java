package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ruleset's digest names its constants: no two rulesets share one. */
class RulesetDigestTest {
  private static final Ruleset RULESET = Ruleset.echoLayer1();
  private static final String TEXT = RULESET.json();

  /** Pinned: results made under it stay comparable. It changes only with the JSON form. */
  @Test
  void theDigestOfEchoLayer1() {
    assertThat(RULESET.digest())
        .isEqualTo("ae22463eb1fe91d09951ebcb0d8c7f5c1a2f7750d054a9fb032ce1bf6b5e6b18");
  }

  @Test
  void aRulesetReadsBackEqual() {
    assertThat(Ruleset.parse(TEXT)).isEqualTo(RULESET);
    assertThat(Ruleset.parse(TEXT.replace(",", " ,\n\t")).digest()).isEqualTo(RULESET.digest());
  }

  @Test
  void everyConstantCountsInTheDigest() {
    Set<String> digests = new HashSet<>(Set.of(RULESET.digest()));
    List<String> fixed = new ArrayList<>();
    List<JsonLeaf> numbers = JsonLeaf.of(TEXT).stream().filter(JsonLeaf::isNumber).toList();
    assertThat(numbers).hasSizeGreaterThan(80);
    for (JsonLeaf number : numbers) {
      String changed = changed(number);
      if (changed.isEmpty()) {
        fixed.add(number.path());
        continue;
      }
      Ruleset other = Ruleset.parse(changed);
      assertThat(other).as(number.path()).isNotEqualTo(RULESET);
      assertThat(other.json()).isEqualTo(changed);
      assertThat(digests.add(other.digest())).as("a new digest for %s", number.path()).isTrue();
    }
    assertThat(fixed).containsExactly("formulas");
  }

  @Test
  void nameAndPolicyCountInTheDigest() {
    assertThat(RULESET.withId("mine/1").digest()).isNotEqualTo(RULESET.digest());
    Ruleset renormalised = Ruleset.parse(TEXT.replace("\"as-zero\"", "\"renormalise\""));
    assertThat(renormalised)
        .isEqualTo(RULESET.withIndex(IndexRules.DEFAULT.withMissing(MissingSignals.RENORMALISE)));
    assertThat(renormalised.digest()).isNotEqualTo(RULESET.digest());
  }

  /** The text with one number changed a little, so that it stays in range; empty if none is. */
  private static String changed(JsonLeaf number) {
    double value = Double.parseDouble(number.value());
    List<String> candidates = new ArrayList<>();
    if (value == Math.rint(value)) {
      candidates.add(Long.toString((long) value + 1));
    }
    for (double step : new double[] {4e-10, -4e-10}) {
      String text = JsonObject.builder().put("n", value + step).build().canonical();
      candidates.add(text.substring("{\"n\":".length(), text.length() - 1));
    }
    for (String candidate : candidates) {
      try {
        Ruleset.parse(number.replacedBy(candidate));
        return number.replacedBy(candidate);
      } catch (InvalidValueException e) {
        assertThat(e.field()).startsWith(number.path().replaceFirst("\\.[^.]*$", ""));
      }
    }
    return "";
  }
}
