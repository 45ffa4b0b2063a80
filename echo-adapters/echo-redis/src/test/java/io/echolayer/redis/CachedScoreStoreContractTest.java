package io.echolayer.redis;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoreException;
import io.echolayer.core.store.StoredScore;
import io.echolayer.tck.ScoreStoreContract;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("live")
class CachedScoreStoreContractTest extends ScoreStoreContract {
  @Override
  protected ScoreStore open() {
    return CachedScoreStore.of(new InMemoryScoreStore(), SharedRedis.empty());
  }

  /** Without Redis everything goes on, so the store behind it must be gone as well. */
  @Override
  protected ScoreStore unreachable() {
    return CachedScoreStore.of(new LostStore(), SharedRedis.closed());
  }

  private static final class LostStore implements ScoreStore {
    @Override
    public void save(Collection<StoredScore> scores) {
      throw lost();
    }

    @Override
    public StoredScore find(ScoreKey key) {
      throw lost();
    }

    @Override
    public StoredScore latest(String contentId) {
      throw lost();
    }

    @Override
    public List<StoredScore> history(String contentId, Instant from, Instant to) {
      throw lost();
    }

    private static StoreException lost() {
      return new StoreException("the store must be reachable, but is gone");
    }
  }
}
