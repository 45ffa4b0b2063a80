package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code epoch} and {@code loops} do not take, at the level of the command; nothing is ever
 * written.
 */
class LogRefusalTest {
  private static final String ITEM =
      "{\"type\":\"content\",\"id\":\"e1\",\"at\":\"2026-01-10T01:00:00Z\",\"content\":\"c1\",\"creator\":\"u1\",\"platform\":\"reddit\"}\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'type':'content','id':'e1','at':'2026-01-10T01:00:00Z','content':'c1','creator':'u2','platform':'reddit'} | id",
        "{'type':'content','id':'e2','at':'2026-01-10T01:00:00Z','content':'c1','creator':'u1','platform':'reddit'} | log.ndjson line 2: event e2.content",
        "{'type':'propagation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c9','source':'u1','target':'u2'} | log.ndjson line 2: event e2.content",
        "{'type':'propagation','id':'e2','at':'2026-01-10T00:59:59Z','content':'c1','source':'u1','target':'u2'} | log.ndjson line 2: event e2.at",
        "{'type':'propagation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','source':'u1','target':'u2','strength':11} | strength",
        "{'type':'propagation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','source':'u1','target':'u2','strength':NaN} | line 2",
        "{'type':'propagation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','source':'u1','target':'u2','strength':1e999} | strength",
        "{'type':'propagation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','source':'u1','target':'u2','weight':1} | weight",
        "{'type':'discovery','id':'e2','at':'today','content':'c1','user':'u2'} | at",
        "{'type':'user','id':'e2','at':'2026-01-10T02:00:00Z','user':'u1','reach':-1} | reach",
        "{'type':'observation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','signals':{'totalShares':5,'discoveryShares':7}} | totalShares",
        "{'type':'discovery','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','us | line 2",
        "{'type':'observation','id':'e2','at':'2026-01-10T02:00:00Z','content':'c1','signals':{'sentiment':0x1p3}} | line 2",
      })
  void events(String event, String part) throws IOException {
    refused(ITEM + event.strip().replace('\'', '"'), part);
  }

  @Test
  void logsThatAreNone() throws IOException {
    refused("", "log.ndjson", "empty");
    refused(ITEM + "{\"type\":\"" + "x".repeat(10_000_000) + "\"}\n", "log.ndjson line 2", "bytes");
    refused(ITEM + "{\"type\":\"\u00ff\"}\n", "log.ndjson line 2", "UTF-8");
  }

  @Test
  void settings() throws IOException {
    Path log = Files.writeString(folder.resolve("log.ndjson"), ITEM);
    epoch(log, "--pool", "0").isRefused(ExitCode.REFUSED, "--pool", "0");
    epoch(log, "--pool", "-1").isRefused(ExitCode.REFUSED, "--pool", "-1");
    epoch(log, "--pool", "0.0000000001").isRefused(ExitCode.REFUSED, "--pool", "9 places");
    epoch(log, "--pool", "1e3").isRefused(ExitCode.REFUSED, "--pool", "1e3");
    epoch(log, "--pool", "1", "--decimals", "19").isRefused(ExitCode.REFUSED, "--decimals", "19");
    epoch(log, "--pool", "1", "--policy", "lottery")
        .isRefused(ExitCode.REFUSED, "--policy", "lottery");
    epoch(log, "--pool", "1", "--colour").isRefused(ExitCode.REFUSED, "--colour");
    epoch(log).isRefused(ExitCode.REFUSED, "--pool");
    Run.of(
            "epoch",
            "--events",
            log,
            "--from",
            "2026-01-11T00:00:00Z",
            "--to",
            "2026-01-10T00:00:00Z",
            "--pool",
            "1",
            "--out",
            "x")
        .isRefused(ExitCode.REFUSED, "--to", "--from");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'e1,c9,u1,u2,2026-01-10T02:00:00Z,,,', c9",
    "'e1,c1,u1,u2,2026-01-09T02:00:00Z,,,', at",
    "'e1,c1,u1,u2,2026-01-10T02:00:00Z,,,11', strength",
    "'e1,c1,u1,u2,2026-01-10T02:00:00Z,,,NaN', strength",
    "'e1,c1,u1', row",
    "'e1,c1,u1,u2,2026-01-10T02:00:00Z,,,\"1', line 2",
  })
  void propagations(String row, String part) throws IOException {
    Path contents =
        Files.writeString(
            folder.resolve("contents.csv"),
            "content_id,creator_id,created_at\nc1,u1,2026-01-10T01:00:00Z\n");
    Path events =
        Files.writeString(
            folder.resolve("events.csv"),
            "event_id,content_id,source,target,at,source_platform,target_platform,strength\n"
                + row);
    Path out = folder.resolve("loops.csv");
    Run.of(
            "loops",
            "--contents",
            contents,
            "--events",
            events,
            "--as-of",
            VectorFilesTest.AS_OF,
            "--out",
            out)
        .isRefused(ExitCode.REFUSED, "events.csv", part);
    assertThat(out).doesNotExist();
  }

  private void refused(String latin1, String... parts) throws IOException {
    Path log = Files.writeString(folder.resolve("log.ndjson"), latin1, StandardCharsets.ISO_8859_1);
    epoch(log, "--pool", "1").isRefused(ExitCode.REFUSED, parts);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Run epoch(Path log, String... options) {
    List<Object> args =
        new ArrayList<>(List.of("epoch", "--events", log, "--out", folder.resolve("out")));
    args.addAll(List.of("--from", "2026-01-10T00:00:00Z", "--to", "2026-01-11T00:00:00Z"));
    args.addAll(List.of(options));
    return Run.of(args.toArray());
  }
}
