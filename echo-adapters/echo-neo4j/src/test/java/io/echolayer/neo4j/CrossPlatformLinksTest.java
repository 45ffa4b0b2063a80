package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.echolayer.core.ruleset.PlatformTransfer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

@Tag("live")
class CrossPlatformLinksTest {
  private static CrossPlatformLink link(String source, String target, double weight) {
    return new CrossPlatformLink(
        source, target, "youtube", "reddit", new PlatformTransfer(weight, 0.1));
  }

  @Test
  void linksComeBackOnceEachInOrder() {
    Driver driver = Neo4jServer.empty();
    Neo4jPropagationStore.open(driver, Neo4jSettings.DEFAULT);
    CrossPlatformLinks links = CrossPlatformLinks.of(driver, Neo4jSettings.DEFAULT);
    CrossPlatformLink other =
        new CrossPlatformLink("c", "d", "youtube", "tiktok", new PlatformTransfer(0, 1));
    links.save(List.of(link("c", "\ud83d\ude00", 1), link("c", "d", 0.1), link("x", "y", 1)));
    links.save(List.of(link("c", "d", 1.0 / 3), other));
    assertThat(links.from("c"))
        .containsExactly(link("c", "d", 1.0 / 3), other, link("c", "\ud83d\ude00", 1));
    assertThat(links.from("nothing")).isEmpty();
    assertThat(Neo4jServer.rows("MATCH (p:Platform) RETURN p")).hasSize(3);
  }

  @Test
  void aLinkIsBetweenTwoPlatforms() {
    PlatformTransfer transfer = new PlatformTransfer(1, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossPlatformLink("c", "d", "reddit", "reddit", transfer))
        .withMessageContaining("targetPlatform");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossPlatformLink("c\0", "d", "reddit", "tiktok", transfer))
        .withMessageContaining("NUL");
  }
}
