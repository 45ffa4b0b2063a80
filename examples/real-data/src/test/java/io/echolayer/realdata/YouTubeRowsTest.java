package io.echolayer.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.csv.RejectsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that the sample does not have. Oracle: values by hand. */
class YouTubeRowsTest {
  private static final String HEADER =
      "video_id,trending_date,channel_title,publish_time,views,likes,dislikes,comment_count,comments_disabled,ratings_disabled";
  private static final String GOOD = "v,2018/02/01,ann,2017/12/31,100,10,0,1,FALSE,FALSE";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v,2018/31/12,ann,2018/13/01,1,1,0,0,FALSE,FALSE   | publish_time  | be a day as yyyy/mm/dd   | 2018/13/01
          v,2018/12/31,ann,2018/12/01,1,1,0,0,FALSE,FALSE   | trending_date | be a day as yyyy/dd/mm   | 2018/12/31
          v,2018/29/02,ann,2018/01/01,1,1,0,0,FALSE,FALSE   | trending_date | be a day as yyyy/dd/mm   | 2018/29/02
          v,2018/01/02,ann,2018/02/02,1,1,0,0,FALSE,FALSE   | trending_date | not be before publish_time | 2018/01/02
          v,2018/01/02,ann,2018/01/01,-1,1,0,0,FALSE,FALSE  | views         | be at least 0            | -1
          v,2018/01/02,ann,2018/01/01,1,1.5,0,0,FALSE,FALSE | likes         | be a whole number of at most 64 bits | 1.5
          v,2018/01/02,ann,2018/01/01,1,1,0,,FALSE,FALSE    | comment_count | be given                 | absent
          v,2018/01/02,ann,2018/01/01,1,1,0,0,no,FALSE      | comments_disabled | be TRUE or FALSE     | no
          v,+12018/01/02,ann,2018/01/01,1,1,0,0,FALSE,FALSE | trending_date | lie in the years 0 to 9999 | +12018-02-01T00:00:00Z
          v,2018/01/02,,2018/01/01,1,1,0,0,FALSE,FALSE      | channel_title | be given                 | absent
          v,2018/01/02,ann                                  | row           | have 10 cells, as many as the header | 3
          """)
  void anUnusableRowIsCountedAndReported(String row, String field, String rule, String value)
      throws IOException {
    Path signals = folder.resolve("signals.csv");
    assertThat(convert(signals, List.of(GOOD, row, GOOD)))
        .isEqualTo(new YouTubeSignals.Conversion(2, 1));
    assertThat(Files.readAllLines(signals)).hasSize(3);
    assertThat(CsvRows.of(RejectsCsv.pathOf(signals)))
        .singleElement()
        .satisfies(
            reject -> assertThat(reject.getFields()).containsExactly("3", field, rule, value));
  }

  @Test
  void aCountThatIsDisabledMayBeEmpty() throws IOException {
    String hidden = "v,2018/02/01,ann,2017/12/31,100,,,,TRUE,TRUE";
    assertThat(signals(List.of(hidden)))
        .containsExactly("v,ann,youtube,,,100,2017-12-31T00:00:00Z,,,,2018-01-02T00:00:00Z");
  }

  @Test
  void anUnusableRowIsNoNeighbour() throws IOException {
    String broken = "v,2018/03/01,ann,2017/12/31,100,15,0,x,FALSE,FALSE";
    String later = "v,2018/04/01,ann,2017/12/31,100,20,0,1,FALSE,FALSE";
    assertThat(signals(List.of(GOOD, broken, later)).get(1))
        .contains(",2018-01-04T00:00:00Z,5.0,1.0,");
  }

  @Test
  void twoSnapshotsOnADayAreBothComparedWithTheDayBefore() throws IOException {
    String first = "v,2018/03/01,ann,2017/12/31,100,12,0,1,FALSE,FALSE";
    String second = "v,2018/03/01,ann,2017/12/31,100,14,0,1,FALSE,FALSE";
    String next = "v,2018/04/01,ann,2017/12/31,100,15,0,1,FALSE,FALSE";
    assertThat(
            signals(List.of(GOOD, first, second, next)).stream().map(row -> row.split(",", -1)[8]))
        .containsExactly("", "2.0", "4.0", "1.0");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      int likes = day * day / 10 * 7;
      rows.add("v,2018/0" + day + "/01,ann,2017/12/31,100," + likes + ",1,0,FALSE,FALSE");
      rows.add("w,2018/0" + day + "/01,bob,2017/12/31,100,7,1," + likes + ",FALSE,FALSE");
    }
    List<String> expected = new ArrayList<>(signals(rows));
    Collections.reverse(rows);
    Collections.reverse(expected);
    assertThat(signals(rows)).isEqualTo(expected);
  }

  @Test
  void aFileWithoutAColumnIsRefusedWhole() throws IOException {
    Path snapshots = folder.resolve("snapshots.csv");
    Files.writeString(snapshots, HEADER.replace("likes,dislikes", "likes") + "\n");
    Path signals = folder.resolve("signals.csv");
    assertThatThrownBy(() -> YouTubeSignals.convert(snapshots, signals, EngagementProfile.DEFAULT))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("dislikes");
    assertThat(signals).doesNotExist();
  }

  private List<String> signals(List<String> rows) throws IOException {
    Path signals = folder.resolve("signals.csv");
    convert(signals, rows);
    List<String> lines = Files.readAllLines(signals);
    return lines.subList(1, lines.size());
  }

  private YouTubeSignals.Conversion convert(Path signals, List<String> rows) throws IOException {
    Path snapshots = folder.resolve("snapshots.csv");
    Files.writeString(snapshots, HEADER + "\n" + String.join("\n", rows) + "\n");
    return YouTubeSignals.convert(snapshots, signals, EngagementProfile.DEFAULT);
  }
}
