package io.echolayer.rewards.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.testing.NeedsSharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attackers against guards, measured. The claims are those that the page makes; what does not hold
 * is pinned by the page itself, which must be what is measured now.
 */
@NeedsSharedData("data/casflow/dataset.txt")
@Tag("slow")
class RedTeamTest {
  private static final double SPLIT = 1.05;
  private static final double KEPT = 0.95;

  @Test
  void thePageIsWhatIsMeasuredAndItsClaimsHold() throws IOException {
    RedTeamPage page = RedTeamPage.measured();
    Path fresh = Files.writeString(Path.of("target", "red-team.md"), page.text());

    SoftAssertions claims = new SoftAssertions();
    for (RedTeamPage.Split split : page.splits()) {
      if (split.isClaimed()) {
        claims
            .assertThat(split.gains())
            .as("%s of %s in %s", split.against(), split.attack(), split.world().name())
            .allSatisfy(gain -> assertThat(gain).isLessThanOrEqualTo(SPLIT));
      }
    }
    for (RedTeamPage.Kept kept : page.kept()) {
      if (kept.isClaimed()) {
        claims
            .assertThat(kept.shares())
            .as("%s in %s", kept.against(), kept.world().name())
            .allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(KEPT));
      }
    }
    claims
        .assertThat(RedTeamPage.PAGE)
        .as("the published page; if the change is meant, replace it by %s", fresh)
        .hasSameTextualContentAs(fresh);
    claims.assertAll();
  }
}
