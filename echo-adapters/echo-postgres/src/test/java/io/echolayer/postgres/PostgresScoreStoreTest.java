package io.echolayer.postgres;

import io.echolayer.core.store.ScoreStore;
import io.echolayer.tck.ScoreStoreContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class PostgresScoreStoreTest extends ScoreStoreContract {
  @Override
  protected ScoreStore open() {
    return TestServer.open().scores();
  }

  @Override
  protected ScoreStore unreachable() {
    return TestServer.gone().scores();
  }
}
