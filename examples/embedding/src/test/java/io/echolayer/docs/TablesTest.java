package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.embedding.FirstEpoch;
import io.echolayer.embedding.Printed;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the reference pages say what the code reads and writes. */
class TablesTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LISTED =
      Pattern.compile("be one of ([^,]+(?:, [^,]+)*?)(?:, but|$)");

  private final Page folderPage = Page.at("docs/specification/epoch-folder.md");
  private final Page logPage = Page.at("docs/specification/event-log.md");
  private final Page formulas = Page.at("docs/specification/formulas.md");

  @Test
  void everyFileOfAnEpochHasItsColumnsInOrder(@TempDir Path folder) throws IOException {
    Path day = closed(folder);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(day)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        names.add(name);
        if (name.endsWith(".csv")) {
          String header;
          try (Stream<String> lines = Files.lines(file)) {
            header = lines.findFirst().orElseThrow();
          }
          assertThat(firstCells(folderPage, name)).as(name).isEqualTo(List.of(header.split(",")));
        }
      }
    }
    assertThat(firstCells(folderPage, "The folder of an epoch")).containsAll(names);
  }

  @Test
  void theManifestAndReceiptsHaveTheirMembers(@TempDir Path folder) throws IOException {
    Path day = closed(folder);
    JsonObject manifest = JsonObject.parse(Files.readString(day.resolve("manifest.json")));
    Set<String> members = new TreeSet<>(manifest.names());
    members.remove("settings");
    manifest.object("settings").names().forEach(name -> members.add("settings." + name));
    assertThat(new TreeSet<>(firstCells(folderPage, "manifest.json"))).isEqualTo(members);

    Set<String> receipts = new TreeSet<>();
    for (String line : Files.readAllLines(day.resolve("receipts.ndjson"))) {
      receipts.addAll(JsonObject.parse(line).names());
    }
    assertThat(new TreeSet<>(firstCells(folderPage, "receipts.ndjson"))).isEqualTo(receipts);
  }

  @Test
  void everyEventHasItsMembers() {
    Set<String> common = new TreeSet<>(firstCells(logPage, "Every event"));
    for (String type :
        List.of(
            "user",
            "content",
            "observation",
            "propagation",
            "discovery",
            "milestone",
            "retraction")) {
      Set<String> members = new TreeSet<>(common);
      String heading =
          logPage.headings().stream()
              .filter(line -> line.startsWith(type + ":"))
              .findFirst()
              .orElseThrow();
      members.addAll(firstCells(logPage, heading));
      if (type.equals("observation")) {
        Set<String> signals = known("observation", "signals.");
        assertThat(members).containsAll(signals);
        members.removeAll(signals);
      }
      assertThat(members).as(type).isEqualTo(known(type, ""));
    }
  }

  @Test
  void everyConstantOfTheRulesetIsInTheFormulas() {
    JsonObject ruleset = JsonObject.parse(Ruleset.echoLayer1().json());
    check(ruleset.object("metrics"), "Metrics", "formula");
    check(ruleset.object("index"), "The index", "missing");
    check(ruleset.object("propagation"), "Loops", "");
    check(ruleset.object("rewards"), "Rewards", "");
  }

  /** Every number of an object stands in the section's tables, with its path and value. */
  private void check(JsonObject constants, String heading, String without) {
    List<String> expected = new ArrayList<>();
    addNumbers(constants, "", without, expected);
    List<String> found = new ArrayList<>();
    for (List<String> row : rows(formulas, heading)) {
      List<String> names = new ArrayList<>();
      Matcher code = CODE.matcher(row.get(0));
      while (code.find()) {
        names.add(code.group(1));
      }
      String[] values = row.get(row.size() - 1).split("[,;] ");
      for (int i = 0; i < names.size() && i < values.length; i++) {
        found.add(names.get(i) + " = " + values[i].strip());
      }
    }
    assertThat(found).as(heading).containsAll(expected);
  }

  private static void addNumbers(
      JsonObject json, String path, String without, List<String> numbers) {
    for (String name : json.names()) {
      if (name.equals(without)) {
        continue;
      }
      String shown = json.shown(name);
      if (shown.startsWith("{")) {
        addNumbers(json.object(name), path + name + ".", without, numbers);
      } else {
        numbers.add(path + name + " = " + shown);
      }
    }
  }

  /** The members that the reader of events lists when it meets one that it does not know. */
  private static Set<String> known(String type, String within) {
    String unknown =
        within.isEmpty()
            ? "{\"type\":\"%s\",\"id\":\"e\",\"at\":\"2026-01-10T00:00:00Z\",\"?\":1}"
            : "{\"type\":\"%s\",\"id\":\"e\",\"at\":\"2026-01-10T00:00:00Z\",\"content\":\"c\","
                + "\"signals\":{\"?\":1}}";
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class, () -> EventLog.Entry.parse(unknown.formatted(type)));
    Matcher listed = LISTED.matcher(refused.rule());
    assertThat(listed.find()).as(refused.rule()).isTrue();
    return new TreeSet<>(Arrays.asList(listed.group(1).split(", ")));
  }

  private static Path closed(Path folder) throws IOException {
    Path events = folder.resolve("events.ndjson");
    Files.write(events, TutorialTest.eventsShown());
    Path day = folder.resolve("day");
    Printed.by(() -> FirstEpoch.main(new String[] {events.toString(), day.toString()}));
    return day;
  }

  /** What stands as code in the first cells of the tables under a heading, in order. */
  private static List<String> firstCells(Page page, String heading) {
    List<String> cells = new ArrayList<>();
    for (List<String> row : rows(page, heading)) {
      Matcher code = CODE.matcher(row.get(0));
      while (code.find()) {
        cells.add(code.group(1));
      }
    }
    return cells;
  }

  /** The rows of the tables under a heading, without heads. */
  private static List<List<String>> rows(Page page, String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : page.prose()) {
      if (line.startsWith("#")) {
        inside = line.replaceFirst("#+ ", "").replace("`", "").equals(heading);
      } else if (inside && line.startsWith("| ") && !line.startsWith("|--")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
        rows.add(Arrays.stream(cells).map(String::strip).toList());
      }
    }
    return rows;
  }
}
