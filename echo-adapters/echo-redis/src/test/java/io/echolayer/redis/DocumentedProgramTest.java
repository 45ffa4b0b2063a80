package io.echolayer.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.index.EchoIndex;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.core.signal.Signals;
import io.echolayer.core.store.InMemoryScoreStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code of the page about stores runs. */
@Tag("live")
class DocumentedProgramTest {
  @Test
  void theProgramRuns() {
    InMemoryScoreStore store = new InMemoryScoreStore();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try (RedisProcess redis = RedisProcess.start()) {
      ScoresInRedis.run(
          redis.uri(),
          SharedRedis.PATIENT,
          store,
          EchoIndex.of(Ruleset.echoLayer1()),
          Signals.builder("v42", "ada", "youtube").totalViews(81_000).build(),
          SampleScore.AS_OF);
    } finally {
      System.setOut(before);
    }
    assertThat(store.latest("v42")).isNotNull();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "true, resets at 2026-01-15T12:01:00Z",
            "[Place[position=1, rank=1, user=ada, amount=1.75],"
                + " Place[position=2, rank=2, user=ben, amount=1.5]]");
  }
}
