package io.echolayer.files.signal;

import static io.echolayer.files.Refusals.file;
import static io.echolayer.files.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.Engagement;
import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.core.signal.Signals;
import io.echolayer.files.RefusedInputException;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the format as {@link Mapping} documents it, and real trending videos. */
class MappingTest {
  private static final String IDS = "\"content_id\":\"id\",\"creator_id\":\"by\"";
  private static final String PLATFORM = "\"constants\":{\"platform\":\"youtube\"}";

  @TempDir Path folder;

  @Test
  void mapsColumnsConstantsDatesAndRates() throws IOException {
    Mapping mapping =
        Mapping.parse(
            """
            {"columns": {"content_id": "id", "creator_id": "by", "total_views": "views", "created_at": "day",
                         "last_interaction_at": "day", "as_of": "seen", "engagement.saves": "saves"},
             "constants": {"platform": "youtube", "credibility": "0.5", "engagement.polls": "0.25"},
             "datePatterns": {"created_at": "yyyy/dd/MM", "as_of": "epoch-seconds"},
             "rates": {"likes": "up", "comments": "said"},
             "drop": ["title"]}
            """);
    String text =
        """
        title,views,id,by,day,up,said,seen,saves
        x,200,v1,u1,2017/27/12,10,4,1514600000,0.75
        """;
    String bad = "2017/27/12";
    assertThat(refusalOf(() -> rows(text, mapping)).field()).isEqualTo("day");
    assertThat(refusalOf(() -> rows(text, mapping)).value()).isEqualTo(bad);
    Mapping both =
        Mapping.parse(
            """
            {"columns": {"content_id": "id", "creator_id": "by", "total_views": "views", "created_at": "day",
                         "last_interaction_at": "day", "as_of": "seen", "engagement.saves": "saves"},
             "constants": {"platform": "youtube", "credibility": "0.5", "engagement.polls": "0.25"},
             "datePatterns": {"created_at": "yyyy/dd/MM", "last_interaction_at": "yyyy/dd/MM", "as_of": "epoch-seconds"},
             "rates": {"likes": "up", "comments": "said"},
             "drop": "title"}
            """);
    Instant day = Instant.parse("2017-12-27T00:00:00Z");
    Signals expected =
        Signals.builder("v1", "u1", "youtube")
            .totalViews(200)
            .createdAt(day)
            .lastInteractionAt(day)
            .credibility(0.5)
            .engagement(
                Engagement.of(
                    Map.of(
                        "likes",
                        10 / 200.0,
                        "comments",
                        3 * 4 / 200.0,
                        "saves",
                        0.75,
                        "polls",
                        0.25)))
            .build();
    assertThat(rows(text, both))
        .containsExactly(new SignalRow(2, expected, Instant.ofEpochSecond(1514600000)));
  }

  @Test
  void takesARateForAbsentWhereCountOrViewsAre() throws IOException {
    Mapping mapping = mapping(IDS + ",\"total_views\":\"views\"", "\"rates\":{\"likes\":\"up\"}");
    List<SignalRow> rows = rows("id,by,views,up\na,u,100,\na,u,,5\na,u,0,5\n", mapping);
    assertThat(rows)
        .extracting(row -> row.signals().engagement().total())
        .containsExactly(0.0, 0.0, 5.0);
    assertThat(rows)
        .extracting(row -> row.signals().engagement().isAbsent())
        .containsExactly(true, true, false);
  }

  @Test
  void usesTheWeightsOfTheProfile() throws IOException {
    Mapping mapping = mapping(IDS + ",\"total_views\":\"views\"", "\"rates\":{\"claps\":\"up\"}");
    String text = "id,by,views,up\na,u,100,5\n";
    assertThat(
            rows(text, mapping, EngagementProfile.of(Map.of("claps", 7.0)))
                .get(0)
                .signals()
                .engagement()
                .total())
        .isEqualTo(7.0 * 5 / 100);
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class, () -> rows(text, mapping, EngagementProfile.DEFAULT));
    assertThat(refused.field()).isEqualTo("rates.claps");
  }

  @Test
  void namesTheFilesColumnsInRefusals() {
    Mapping mapping =
        mapping(
            IDS
                + ",\"total_views\":\"views\",\"total_shares\":\"sent\",\"discovery_shares\":\"found\"",
            "\"rates\":{\"likes\":\"up\"}");
    String header = "id,by,views,up,sent,found\n";
    assertThat(refusalOf(() -> rows(header + "a,u,-1,1,2,1\n", mapping)).field())
        .isEqualTo("views");
    assertThat(refusalOf(() -> rows(header + "a,u,1,-1,2,1\n", mapping)).field()).isEqualTo("up");
    RefusedInputException refused = refusalOf(() -> rows(header + "a,u,1,1,2,3\n", mapping));
    assertThat(refused.field()).isEqualTo("sent");
    assertThat(refused.rule()).isEqualTo("be at least found (3)");
    assertThat(refusalOf(() -> rows(header + " ,u,1,1,2,1\n", mapping)).field()).isEqualTo("id");
  }

  @Test
  void refusesColumnsThatNobodyMapsOrDrops() {
    Mapping mapping = mapping(IDS, "\"drop\":[\"title\"]");
    assertThat(refusalOf(() -> rows("id,by,sentiment\na,u,1\n", mapping)).value())
        .isEqualTo("\"sentiment\"");
    assertThat(refusalOf(() -> rows("id,title\na,u\n", mapping)).rule())
        .isEqualTo("name the column by");
  }

  @Test
  void readsNoColumnThatIsOnlyNamedLikeASignal() throws IOException {
    Mapping mapping = mapping(IDS, "\"drop\":\"*\"");
    assertThat(rows("id,by,total_views,x\na,u,5,1\n", mapping).get(0).signals().totalViews())
        .isEqualTo(OptionalLong.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1] | JSON",
        "{\"columns\":{} | JSON",
        "{\"column\":{}} | column",
        "{\"columns\":[]} | columns",
        "{\"columns\":{@,\"total_view\":\"v\"},#} | columns.total_view",
        "{\"columns\":{@,\"engagement.\":\"v\"},#} | columns.engagement.",
        "{\"columns\":{@,\"total_views\":3},#} | columns.total_views",
        "{\"columns\":{@,\"total_views\":\"\"},#} | columns.total_views",
        "{\"columns\":{\"content_id\":\"id\"},#} | columns.creator_id",
        "{\"columns\":{@}} | columns.platform",
        "{\"columns\":{@,\"platform\":\"p\"},#} | constants.platform",
        "{\"columns\":{@},\"constants\":{\"platform\":\"You Tube\"}} | constants.platform",
        "{\"columns\":{@},\"constants\":{\"platform\":\"x\",\"sentiment\":\"1f\"}} | constants.sentiment",
        "{\"columns\":{@},\"constants\":{\"platform\":\"x\",\"total_views\":\"-1\"}} | constants.total_views",
        "{\"columns\":{@},\"constants\":{\"platform\":\"x\",\"engagement.likes\":\"-1\"}} | constants.engagement.likes",
        "{\"columns\":{@},\"constants\":{\"platform\":\"x\",\"as_of\":\"now\"}} | constants.as_of",
        "{\"columns\":{@},\"constants\":{\"platform\":\"x\",\"likes\":\"1\"}} | constants.likes",
        "{\"columns\":{@},#,\"datePatterns\":{\"created_at\":\"yyyy\"}} | datePatterns.created_at",
        "{\"columns\":{@,\"created_at\":\"d\"},#,\"datePatterns\":{\"created_at\":\"yyyy-bb\"}} | datePatterns.created_at",
        "{\"columns\":{@,\"sentiment\":\"d\"},#,\"datePatterns\":{\"sentiment\":\"yyyy\"}} | datePatterns.sentiment",
        "{\"columns\":{@},#,\"rates\":{\"likes\":\"up\"}} | rates.likes",
        "{\"columns\":{@,\"total_views\":\"v\",\"engagement.likes\":\"l\"},#,\"rates\":{\"likes\":\"up\"}} | rates.likes",
        "{\"columns\":{@},#,\"drop\":[\"id\"]} | drop",
        "{\"columns\":{@,\"total_views\":\"v\"},#,\"rates\":{\"likes\":\"up\"},\"drop\":[\"up\"]} | drop",
        "{\"columns\":{@},#,\"drop\":[1]} | drop"
      })
  void namesTheMemberThatIsWrong(String json, String member) {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () -> Mapping.parse(json.strip().replace("@", IDS).replace("#", PLATFORM)));
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.field()).isEqualTo(member);
  }

  @Test
  void namesTheFileThatIsWrong() throws IOException {
    Path path = file(folder, "map.json", "\uFEFF{\"columns\":{" + IDS + "}}");
    RefusedInputException refused = refusalOf(() -> Mapping.read(path));
    assertThat(refused.file()).isEqualTo(path.toString());
    assertThat(refused.field()).isEqualTo("columns.platform");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy/MM/dd | 2017/12/27 | 2017-12-27T00:00:00Z",
        "uuuu-MM-dd | 2017-12-27 | 2017-12-27T00:00:00Z",
        "dd MMM yyyy | 03 Jan 2024 | 2024-01-03T00:00:00Z",
        "dd MMM yyyy | 03 JAN 2024 | 2024-01-03T00:00:00Z",
        "yyyy-MM-dd HH:mm | 2024-02-29 23:45 | 2024-02-29T23:45:00Z",
        "yyyy-MM-dd HH | 2024-02-29 23 | 2024-02-29T23:00:00Z",
        "yyyy-MM-dd hh:mm a | 2024-02-29 11:45 PM | 2024-02-29T23:45:00Z",
        "yyyy-MM-dd HH:mm XXX | 2024-02-29 23:45 +02:00 | 2024-02-29T21:45:00Z",
        "yyyy-MM-dd VV | 2024-02-29 Europe/Berlin | 2024-02-28T23:00:00Z",
        "yyyy-MM-dd'T'HH:mm:ss.SSSX | 2024-02-29T23:45:01.999Z | 2024-02-29T23:45:01Z",
        "epoch-seconds | 1709250301 | 2024-02-29T23:45:01Z",
        "epoch-millis | 1709250301999 | 2024-02-29T23:45:01Z"
      })
  void readsDatesByPattern(String pattern, String text, Instant expected) throws IOException {
    assertThat(rows("id,by,d\na,u," + text + "\n", dated(pattern)).get(0).signals().createdAt())
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017/13/27", "2017/02/30", "2017/2/3", "2017-02-03", "2017/02/03 ", "x"})
  void refusesDatesThatAreNone(String text) {
    RefusedInputException refused =
        refusalOf(() -> rows("id,by,d\na,u," + text + "\n", dated("yyyy/MM/dd")));
    assertThat(refused.field()).isEqualTo("d");
    assertThat(refused.rule()).isEqualTo("be a date of the pattern yyyy/MM/dd");
  }

  @Test
  void refusesEpochsBeyondTheCalendar() {
    assertThat(refusalOf(() -> rows("id,by,d\na,u,1709250301999\n", dated("epoch-seconds"))).rule())
        .isEqualTo("lie in the years 0 to 9999");
    assertThat(
            refusalOf(() -> rows("id,by,d\na,u,9223372036854775807\n", dated("epoch-seconds")))
                .field())
        .isEqualTo("d");
  }

  @Test
  @NeedsSharedData("data/youtube/us-trending-snapshots.csv")
  void mapsRealVideos() throws IOException {
    Mapping mapping =
        Mapping.parse(
            """
            {"columns": {"content_id": "video_id", "creator_id": "channel_title", "total_views": "views",
                         "created_at": "publish_time", "as_of": "trending_date"},
             "constants": {"platform": "youtube"},
             "datePatterns": {"created_at": "yyyy/MM/dd", "as_of": "yyyy/dd/MM"},
             "rates": {"likes": "likes", "comments": "comment_count"},
             "drop": "*"}
            """);
    int rows = 0;
    try (SignalsCsv source =
        SignalsCsv.open(
            SharedData.path("data/youtube/us-trending-snapshots.csv"),
            mapping,
            EngagementProfile.DEFAULT)) {
      for (SignalRow row = source.next(); row != null; row = source.next()) {
        rows++;
        assertThat(row.asOf()).isAfterOrEqualTo(row.signals().createdAt().orElseThrow());
        assertThat(LocalDate.ofInstant(row.asOf(), ZoneOffset.UTC))
            .isBetween(LocalDate.of(2017, 11, 14), LocalDate.of(2018, 6, 14));
        assertThat(row.signals().totalShares()).isEmpty();
      }
    }
    assertThat(rows).isEqualTo(4896);
  }

  private static Mapping dated(String pattern) {
    return mapping(
        IDS + ",\"created_at\":\"d\"", "\"datePatterns\":{\"created_at\":\"" + pattern + "\"}");
  }

  private static Mapping mapping(String columns, String more) {
    return Mapping.parse("{\"columns\":{" + columns + "}," + PLATFORM + "," + more + "}");
  }

  private List<SignalRow> rows(String text, Mapping mapping) throws IOException {
    return rows(text, mapping, EngagementProfile.DEFAULT);
  }

  private List<SignalRow> rows(String text, Mapping mapping, EngagementProfile profile)
      throws IOException {
    List<SignalRow> rows = new ArrayList<>();
    try (SignalsCsv source = SignalsCsv.open(file(folder, "in.csv", text), mapping, profile)) {
      for (SignalRow row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
