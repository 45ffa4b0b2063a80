package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.ledger.LedgerHead;
import io.echolayer.rewards.statistics.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code on the front page is compiled and runs. */
@Tag("live")
class ReadmeTest {
  private static List<Place<Double>> book(DataSource dataSource, Epoch epoch) {
    // README
    EchoPostgres postgres = EchoPostgres.of(dataSource); // your pool, never closed here
    postgres.migrate();
    EpochBooks.of(postgres.ledger())
        .enter(epoch); // once, whoever else tries, wherever it is cut off
    postgres.epochs().save(epoch); // tables to query: users, content, history, rewards
    List<Place<Double>> leaders = postgres.echoScores().page(null, 20);
    // end
    return leaders;
  }

  @Test
  void theCodeRuns() {
    DataSource source = TestServer.emptySchema();
    Epoch epoch = TestDays.of(1, 50).get(0);
    assertThat(book(source, epoch)).isNotEmpty();
    LedgerHead head = EchoPostgres.of(source).ledger().head();
    book(source, epoch);
    assertThat(EchoPostgres.of(source).ledger().head()).isEqualTo(head);
  }

  @Test
  void theFrontPageShowsIt() throws IOException {
    String program =
        Files.readString(Path.of("src/test/java/io/echolayer/postgres/ReadmeTest.java"));
    String body =
        program.substring(
            program.indexOf("// README\n") + "// README\n".length(),
            program.indexOf("    // end\n"));
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("```java\n" + body.stripTrailing().stripIndent() + "\n```");
  }
}
