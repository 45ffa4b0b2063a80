package io.echolayer.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.core.store.StoreException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** What every port does where there is no answer: an exception, never an empty one. */
final class Unreachable {
  private Unreachable() {}

  /** The store, or a test that is left out because nothing can be lost. */
  static <S> S orSkip(@Nullable S store) {
    return store == null
        ? Assumptions.abort("This one is in memory: there is nothing to be unreachable")
        : store;
  }

  static void assertAllThrow(List<ThrowingCallable> calls) {
    for (int i = 0; i < calls.size(); i++) {
      assertThatExceptionOfType(StoreException.class)
          .as("call %s", i + 1)
          .isThrownBy(calls.get(i))
          .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
    }
  }
}
