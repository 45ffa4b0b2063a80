package io.echolayer.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands over a server of one's own, each in a JVM. Oracle: what the same command printed before.
 */
@Tag("live")
class EmbeddedStoreTest {
  private static final String REFUSED = "exit status 2";

  @TempDir private Path folder;
  private Path data;
  private String store;

  @BeforeEach
  void nameStore() {
    data = folder.resolve("a store");
    store = "embedded:" + data;
  }

  @Test
  void keepsWhatItWasTold() throws Exception {
    run("demo", "--out", folder.resolve("demo").toString());
    run(
        "epoch",
        "--events",
        folder.resolve("demo/events.ndjson").toString(),
        "--from",
        "2026-01-10T00:00:00Z",
        "--to",
        "2026-01-11T00:00:00Z",
        "--pool",
        "1000",
        "--store",
        store,
        "--out",
        folder.resolve("epoch").toString());
    String audited = run("audit", "--store", store);
    assertThat(audited).contains("entries hold");
    killWhileAtWork();
    assertThat(run("audit", "--store", store)).isEqualTo(audited);
    assertThat(pid()).as("the server stops with the command").doesNotExist();
  }

  @Test
  void doesNotTouchAFolderOfSomethingElse() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("notes.txt"), "mine");
    assertThat(run("audit", "--store", store)).contains("holds something else", REFUSED);
    assertThat(data).isDirectoryContaining("glob:**notes.txt");
  }

  /** A command that is killed leaves its server behind, at work over the folder. */
  private void killWhileAtWork() throws Exception {
    Process child =
        command("audit", "--store", store).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    while (child.isAlive() && !(Files.exists(pid()) && Files.readString(pid()).contains("ready"))) {
      Thread.sleep(5);
    }
    child.destroyForcibly().waitFor();
    assertThat(pid()).as("left behind").exists();
  }

  private Path pid() {
    return data.resolve("postmaster.pid");
  }

  /** What a command prints, and its exit status if that is not 0. */
  private static String run(String... args) throws IOException, InterruptedException {
    Process process = command(args).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return status == 0 ? printed : printed + "exit status " + status;
  }

  private static ProcessBuilder command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.echolayer.cli.Main");
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
