package io.echolayer.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published page says what the code does: oracle is the code's own ruleset. */
class RulesetDocumentTest {
  @Test
  void publishedPageHoldsTheRulesetAndItsDigest() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "ruleset-echolayer-1.md"));
    String json = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));

    assertThat(Ruleset.parse(json)).isEqualTo(Ruleset.echoLayer1());
    assertThat(page).contains("\n    " + Ruleset.echoLayer1().digest() + "\n");
  }
}
