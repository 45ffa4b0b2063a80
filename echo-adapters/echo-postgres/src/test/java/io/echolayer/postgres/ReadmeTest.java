package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.chain.ChainHead;
import io.echolayer.rewards.epoch.Epoch;
import io.echolayer.rewards.ledger.EpochBooks;
import io.echolayer.rewards.statistics.Place;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code on the front page runs. */
@Tag("live")
class ReadmeTest {
  private static List<Place<Double>> book(DataSource dataSource, Epoch epoch) {
    EchoPostgres postgres = EchoPostgres.of(dataSource); // your pool, never closed here
    postgres.migrate();
    EpochBooks.of(postgres.ledger())
        .enter(epoch); // once, whoever else tries, wherever it is cut off
    postgres.epochs().save(epoch); // tables to query: users, content, history, rewards
    List<Place<Double>> leaders = postgres.echoScoreLeaderboard().page(null, 20);
    return leaders;
  }

  @Test
  void theCodeRuns() {
    DataSource source = TestServer.emptySchema();
    Epoch epoch = TestDays.of(1, 50).get(0);
    assertThat(book(source, epoch)).isNotEmpty();
    ChainHead head = EchoPostgres.of(source).ledger().head();
    book(source, epoch);
    assertThat(EchoPostgres.of(source).ledger().head()).isEqualTo(head);
  }
}
