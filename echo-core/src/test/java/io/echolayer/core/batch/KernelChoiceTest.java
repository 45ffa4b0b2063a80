package io.echolayer.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.echolayer.core.batch.spi.KernelBlock;
import io.echolayer.core.batch.spi.KernelProvider;
import io.echolayer.core.batch.spi.KernelRules;
import io.echolayer.core.batch.spi.ScoreKernel;
import io.echolayer.core.index.ScoreField;
import io.echolayer.core.ruleset.Decay;
import io.echolayer.core.ruleset.IndexRules;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which kernel runs. */
class KernelChoiceTest {
  private static final KernelRules RULES = rules(IndexRules.DEFAULT);
  private static final int BLOCK = KernelBlock.MAX_ROWS;

  /** A kernel that is right, or adds a bit to everything. */
  private record Fake(String obstacle, boolean right) implements KernelProvider {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String platform() {
      return "paper";
    }

    @Override
    public ScoreKernel kernel(KernelRules rules) {
      ScoreKernel scalar = rules.scalar();
      return block -> {
        scalar.score(block);
        double[] out = block.output(ScoreField.QF);
        if (!right && out != null && block.rows() > 0) {
          out[block.outputOffset()] = Math.nextUp(out[block.outputOffset()]);
        }
      };
    }
  }

  @Test
  void aPropertyForcesAKernel() {
    assertThat(KernelChoice.of(RULES, "scalar", List.of()).kernel()).isEqualTo("scalar");
    assertThat(KernelChoice.of(RULES, "plain", List.of()).kernel()).isEqualTo("plain");
    assertThat(KernelChoice.of(RULES, "fake", List.of(new Fake("slow", true))).kernel())
        .isEqualTo("fake");
  }

  @Test
  void oneThatIsUnknownOrWrongIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> KernelChoice.of(RULES, "vector", List.of()))
        .withMessageContaining("echolayer.kernel=vector")
        .withMessageContaining("[scalar, plain]");
    assertThatIllegalStateException()
        .isThrownBy(() -> KernelChoice.of(RULES, "fake", List.of(new Fake("", false))))
        .withMessageContaining("bits");
  }

  @Test
  void aFasterOneTakesOverWhenItsWarmUpPays() {
    assertThat(afterWarmUp(new Fake("", true))).isEqualTo("fake");
    assertThat(afterWarmUp(new Fake("", false))).as("other bits").isEqualTo("plain");
    assertThat(afterWarmUp(new Fake("slow", true))).as("obstacle").isEqualTo("plain");
  }

  private static String afterWarmUp(KernelProvider provider) {
    KernelChoice choice = KernelChoice.of(RULES, null, List.of(provider));
    assertThat(choice.kernel()).isEqualTo("plain");
    ScoreKernel kernel = null;
    for (long rows = 0; rows <= KernelChoice.WARM_UP_ROWS; rows += BLOCK) {
      assertThat(choice.kernel()).isEqualTo("plain");
      kernel = choice.next(kernel, BLOCK, BLOCK);
    }
    choice.next(kernel, BLOCK, BLOCK);
    return choice.kernel();
  }

  @Test
  void rulesOutOfReachRunInTheScalarKernel() {
    KernelRules slow = rules(IndexRules.DEFAULT.withDecay(new Decay(1 - 0x1p-53, 24)));
    assertThat(KernelChoice.of(slow, "plain", List.of()).kernel()).isEqualTo("scalar");
  }

  private static KernelRules rules(IndexRules rules) {
    return Objects.requireNonNull(KernelRules.of(rules));
  }
}
