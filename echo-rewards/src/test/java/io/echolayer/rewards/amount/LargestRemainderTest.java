package io.echolayer.rewards.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void tiesGoToTheSmallerIdByUtf8() {
    assertThat(split(1, Map.of("b", 1L, "a", 1L))).containsEntry("a", 1L);
    assertThat(split(1, Map.of("a", 1L, "B", 1L))).containsEntry("B", 1L);
    // By UTF-16 the surrogate pair would be the smaller.
    assertThat(split(1, Map.of("\ud83d\ude00", 1L, "\uffff", 1L))).containsEntry("\uffff", 1L);
  }

  @Test
  void theLargestRemainderComesBeforeTheSmallerId() {
    // Quotas of 10 over 6, 7, 7: 3, 3.5, 3.5.
    assertThat(split(10, Map.of("a", 6L, "b", 7L, "c", 7L)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 3L, "b", 4L, "c", 3L));
  }

  @Test
  void nothingToSplitIsSplitIntoNothing() {
    assertThat(LargestRemainder.split(0, new long[] {5, 0}, List.of("a", "b")))
        .containsExactly(0, 0);
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {1, -1}, List.of("a", "b")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("weight of b")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {0, 0}, List.of("a", "b")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[0], List.of()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> LargestRemainder.split(-1, new long[] {1}, List.of("a")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {1}, List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Long> split(long units, Map<String, Long> weights) {
    List<String> ids = List.copyOf(weights.keySet());
    long[] shares =
        LargestRemainder.split(units, ids.stream().mapToLong(weights::get).toArray(), ids);
    Map<String, Long> byId = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      byId.put(ids.get(i), shares[i]);
    }
    return byId;
  }
}
