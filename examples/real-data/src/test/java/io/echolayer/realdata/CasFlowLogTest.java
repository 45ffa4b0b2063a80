package io.echolayer.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: counts of the data set's description, the file's own sizes, and lines by hand. */
class CasFlowLogTest {
  @TempDir Path folder;

  @Test
  @NeedsSharedData("data/casflow/dataset.txt")
  void theSampleHas30CascadesOf7147Adoptions() throws IOException {
    Path dataset = SharedData.path("data/casflow/dataset.txt");
    Path log = folder.resolve("events.ndjson");
    assertThat(CasFlowLog.convert(dataset, log))
        .isEqualTo(new CasFlowLog.Conversion(30, 7147 - 30));

    Set<String> ids = new HashSet<>();
    Set<String> users = new HashSet<>();
    Set<String> sources = new HashSet<>();
    Map<String, Integer> sizes = new HashMap<>();
    TreeMap<String, Integer> propagationsByDay = new TreeMap<>();
    for (String line : Files.readAllLines(log)) {
      JsonObject event = JsonObject.parse(line);
      assertThat(event.canonical()).isEqualTo(line);
      assertThat(ids.add(event.text("id"))).as("%s is unique", line).isTrue();
      sizes.merge(event.text("content"), 1, Integer::sum);
      if (event.text("type").equals("content")) {
        users.add(event.text("creator"));
      } else {
        users.add(event.text("target"));
        sources.add(event.text("source"));
        propagationsByDay.merge(event.text("at").substring(0, 10), 1, Integer::sum);
      }
    }
    assertThat(ids).hasSize(7147);
    assertThat(users).hasSize(6962).containsAll(sources);
    assertThat(propagationsByDay).isEqualTo(Map.of("2016-06-01", 6758, "2016-06-02", 359));
    Map<String, Integer> sizeColumn = new HashMap<>();
    for (String line : Files.readAllLines(dataset)) {
      String[] fields = line.split("\t");
      sizeColumn.put(fields[0], Integer.parseInt(fields[3]));
    }
    assertThat(sizes).isEqualTo(sizeColumn).hasSize(30);
  }

  @Test
  void aCascadeIsAContentAndItsPropagations() throws IOException {
    assertThat(events("c7\tann\t86400\t4\tann:0 ann/bob:5 ann/bob/cy:3600 ann/ann:86400"))
        .containsExactly(
            """
            {"at":"1970-01-02T00:00:00Z","content":"c7","creator":"ann","id":"c7-000000","platform":"weibo","type":"content"}""",
            """
            {"at":"1970-01-02T00:00:05Z","content":"c7","id":"c7-000001","source":"ann","target":"bob","type":"propagation"}""",
            """
            {"at":"1970-01-02T01:00:00Z","content":"c7","id":"c7-000002","source":"bob","target":"cy","type":"propagation"}""",
            """
            {"at":"1970-01-03T00:00:00Z","content":"c7","id":"c7-000003","source":"ann","target":"ann","type":"propagation"}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c_ann_0_1               | cascade must have 5 fields
          c_ann_0_2_ann:0         | size must count the adoptions (1), but was 2
          c_ann_x_1_ann:0         | publication must be a whole number
          c_ann_0_1_bob:0         | adoption must first be the root's own (ann:0), but was bob:0
          c_ann_0_1_ann:5         | adoption must first be the root's own (ann:0), but was ann:5
          c_ann_0_2_ann:0 bob:5   | adoption must name the one before, but was bob:5
          c_ann_0_2_ann:0 ann/b   | adoption must be a path, a colon and seconds, but was ann/b
          c_ann_0_2_ann:0 ann/b:-1 | seconds must be a whole number in 0 to
          c_ann_0_2_ann:0 ann/:1  | target must not be blank
          c_ann_253402300799_2_ann:0 ann/b:1 | at must
          """)
  void aLineThatIsNoCascadeRefusesTheFile(String line, String reason) {
    assertThatThrownBy(() -> events("g\tann\t0\t1\tann:0\n" + line.replace('_', '\t')))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining(" line 2: " + reason);
    assertThat(folder.resolve("events.ndjson")).doesNotExist();
  }

  private List<String> events(String lines) throws IOException {
    Path dataset = folder.resolve("dataset.txt");
    Files.writeString(dataset, lines + "\n");
    Path log = folder.resolve("events.ndjson");
    CasFlowLog.convert(dataset, log);
    return Files.readAllLines(log);
  }
}
