package io.echolayer.redis;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.tck.ScoreStoreContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class CachedScoreStoreContractTest extends ScoreStoreContract {
  @Override
  protected ScoreStore open() {
    return CachedScoreStore.of(new InMemoryScoreStore(), SharedRedis.empty());
  }
}
