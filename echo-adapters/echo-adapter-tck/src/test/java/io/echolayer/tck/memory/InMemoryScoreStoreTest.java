package io.echolayer.tck.memory;

import io.echolayer.core.store.InMemoryScoreStore;
import io.echolayer.core.store.ScoreStore;
import io.echolayer.tck.ScoreStoreContract;
import org.jspecify.annotations.Nullable;

class InMemoryScoreStoreTest extends ScoreStoreContract {
  @Override
  protected ScoreStore open() {
    return new InMemoryScoreStore();
  }

  @Override
  protected @Nullable ScoreStore unreachable() {
    return null;
  }
}
