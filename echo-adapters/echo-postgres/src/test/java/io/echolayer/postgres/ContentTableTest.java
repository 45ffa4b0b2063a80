package io.echolayer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.text.Utf8Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("live")
class ContentTableTest {
  private static final Instant SINCE = Instant.parse("2026-01-10T00:00:00Z");

  private final DataSource source = TestServer.migratedSchema();
  private final ContentTable content = EchoPostgres.of(source).content();

  @Test
  void activeContentComesInPagesHighestFirst() {
    TestSql.execute(
        source,
        "INSERT INTO content (content_id, echo_index, created_at, last_interaction_at)"
            + " SELECT 'c' || i, i % 7 / 7.0, '2026-01-01Z',"
            + " timestamptz '2026-01-10Z' + (i % 5 - 2) * interval '1 day'"
            + " FROM generate_series(1, 100) AS i");
    List<ScoredContent> naive = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      if (i % 5 >= 2) {
        naive.add(new ScoredContent("c" + i, i % 7 / 7.0));
      }
    }
    naive.sort(
        Comparator.comparingDouble(ScoredContent::echoIndex)
            .reversed()
            .thenComparing(ScoredContent::contentId, Utf8Order.ASCENDING));
    List<ScoredContent> paged = new ArrayList<>(content.active(SINCE, null, 7));
    for (List<ScoredContent> page = paged; !page.isEmpty(); ) {
      page = content.active(SINCE, paged.get(paged.size() - 1), 7);
      paged.addAll(page);
    }
    assertThat(paged).usingRecursiveFieldByFieldElementComparator().hasSameSizeAs(naive);
    assertThat(paged)
        .extracting(ScoredContent::contentId)
        .isEqualTo(naive.stream().map(ScoredContent::contentId).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "'; DROP TABLE content; --", "a,b{}\"\\", "😀", "NULL", ""})
  void anyTagIsText(String tag) {
    String metadata = JsonObject.builder().put("of", tag).put("nested", tag).build().canonical();
    content.describe("c1", List.of("other", tag), metadata);
    content.describe("c2", List.of("other"), "{}");
    assertThat(content.tagged(tag)).containsExactly("c1");
    assertThat(content.tagged("other")).containsExactly("c1", "c2");
    assertThat(content.withMetadata(JsonObject.builder().put("of", tag).build().canonical()))
        .containsExactly("c1");
  }

  @Test
  void aNulIsRefused() {
    String nothing = "{}";
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> content.describe("c", List.of("n\0l"), nothing))
        .withMessageContaining("no NUL");
    assertThat(content.tagged("nl")).isEmpty();
  }
}
