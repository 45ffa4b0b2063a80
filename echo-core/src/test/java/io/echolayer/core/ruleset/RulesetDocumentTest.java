package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published pages say what the code does: oracle is the code's own rulesets. */
class RulesetDocumentTest {
  @Test
  void publishedPagesHoldTheRulesetsAndTheirDigests() throws IOException {
    check("ruleset-echolayer-1.md", Ruleset.echoLayer1());
    check("ruleset-echolayer-1-guarded.md", Ruleset.echoLayer1Guarded());
  }

  private static void check(String name, Ruleset ruleset) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "reference", name));
    String json = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));

    assertThat(Ruleset.parse(json)).isEqualTo(ruleset);
    assertThat(page).contains("\n    " + ruleset.digest() + "\n");
  }
}
