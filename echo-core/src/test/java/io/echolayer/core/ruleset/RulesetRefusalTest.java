package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import org.junit.jupiter.api.Test;

/** A ruleset file with a mistake is refused by the path of the mistake. */
class RulesetRefusalTest {
  private static final String TEXT = Ruleset.echoLayer1().json();

  @Test
  void everyMissingConstantIsNamed() {
    for (JsonLeaf leaf : JsonLeaf.of(TEXT)) {
      // The engagement profile is a map: a kind without a weight is not a mistake.
      if (!leaf.path().startsWith("engagement.")) {
        InvalidValueException e = refusal(leaf.removed());
        assertThat(e.field()).isEqualTo(leaf.path());
        assertThat(e.rule()).isEqualTo("be given");
      }
    }
  }

  @Test
  void everyConstantOfTheWrongTypeIsNamed() {
    for (JsonLeaf leaf : JsonLeaf.of(TEXT)) {
      assertThat(refusal(leaf.replacedBy("true")).field()).isEqualTo(leaf.path());
    }
  }

  @Test
  void everyNegativeConstantIsNamed() {
    for (JsonLeaf leaf : JsonLeaf.of(TEXT)) {
      if (leaf.isNumber()) {
        assertThat(refusal(leaf.replacedBy("-1")).field()).isEqualTo(leaf.path());
      }
    }
  }

  @Test
  void anUnknownMemberIsNamedWhereverItStands() {
    for (JsonLeaf leaf : JsonLeaf.of(TEXT)) {
      if (!leaf.path().startsWith("engagement.")) {
        String own = leaf.path().replaceFirst("^.*\\.", "");
        String misspelt = leaf.removed().replaceFirst("^\\{", "{\"" + own + "x\":1,");
        assertThat(refusal(misspelt).field()).isEqualTo(own + "x");
        if (leaf.path().startsWith("pools.")) {
          continue; // a pool of one's own
        }
        String nested = leaf.replacedBy(leaf.value() + ",\"surprise\":1");
        String parent = leaf.path().substring(0, leaf.path().length() - own.length());
        assertThat(refusal(nested).field()).isEqualTo(parent + "surprise");
      }
    }
  }

  @Test
  void weightsThatSumToMoreThanOneAreRefused() {
    InvalidValueException e = refusal(TEXT.replace("\"odf\":0.3,", "\"odf\":0.4,"));
    assertThat(e.field()).isEqualTo("index.weights.odf + awr + tpm + qf");
    assertThat(e.rule()).isEqualTo("be 1 within 1e-9");
    assertThat(e.value()).startsWith("1.1");
    assertThat(e).hasMessageEndingWith("\nDivide each weight by their sum.");
  }

  @Test
  void poolsWithoutAShareAreRefused() {
    int pools = TEXT.indexOf("\"pools\"");
    int end = TEXT.indexOf('}', pools);
    String none = TEXT.substring(pools, end).replaceAll("[0-9]+", "0");
    InvalidValueException e = refusal(TEXT.substring(0, pools) + none + TEXT.substring(end));
    assertThat(e.field()).startsWith("pools.").isNotEqualTo("pools.pools");
  }

  @Test
  void aFormulaOfAnotherVersionIsRefused() {
    assertThat(refusal(TEXT.replace("\"awr/1\"", "\"awr/2\"")).field())
        .isEqualTo("metrics.awr.formula");
    assertThat(refusal(TEXT.replace("\"formulas\":1", "\"formulas\":2")).field())
        .isEqualTo("formulas");
  }

  private static InvalidValueException refusal(String text) {
    assertThat(text).isNotEqualTo(TEXT);
    InvalidValueException e =
        catchThrowableOfType(InvalidValueException.class, () -> Ruleset.parse(text));
    assertThat(e).as("refusal of %s", text).isNotNull();
    return e;
  }
}
