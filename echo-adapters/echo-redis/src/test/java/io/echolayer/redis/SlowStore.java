package io.echolayer.redis;

import io.echolayer.core.store.ScoreKey;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.core.store.StoredScore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store in which something happens between finding a score and answering, the first time. */
final class SlowStore implements ScoreStore {
  private final ScoreStore store;
  private @Nullable Runnable meanwhile;

  SlowStore(ScoreStore store, Runnable meanwhile) {
    this.store = store;
    this.meanwhile = meanwhile;
  }

  @Override
  public @Nullable StoredScore find(ScoreKey key) {
    StoredScore found = store.find(key);
    if (meanwhile != null) {
      meanwhile.run();
      meanwhile = null;
    }
    return found;
  }

  @Override
  public void save(Collection<StoredScore> scores) {
    store.save(scores);
  }

  @Override
  public @Nullable StoredScore latest(String contentId) {
    return store.latest(contentId);
  }

  @Override
  public List<StoredScore> history(String contentId, Instant from, Instant to) {
    return store.history(contentId, from, to);
  }
}
