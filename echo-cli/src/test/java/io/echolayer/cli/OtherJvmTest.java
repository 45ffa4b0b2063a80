package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.echolayer.conformance.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes from an interpreter and, where there is one, from a JDK 25, as from this JVM. */
@Tag("slow")
class OtherJvmTest {
  private static final Path JVMS = Path.of("/usr/lib/jvm");

  @TempDir private Path folder;

  @Test
  void interpreted() throws Exception {
    compare(Path.of(System.getProperty("java.home")), "-Xint");
  }

  @Test
  void jdk25() throws Exception {
    Path home = findJdk25();
    assumeTrue(home != null, "no JDK 25 (JAVA25_HOME, " + JVMS + "): not compared with it");
    compare(home, "-server");
  }

  /** On a JVM below 25 the kernel is slow, but its bits are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "plain", "vector"})
  void everyKernel(String kernel) throws Exception {
    Path out = folder.resolve("scores.csv");
    Path log = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Decholayer.kernel=" + kernel,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score",
                "--verbose",
                "--in",
                Vectors.path("score-input.csv").toString(),
                "--as-of",
                VectorFilesTest.AS_OF,
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(log)).contains("Batch scoring runs the " + kernel + " kernel");
    assertThat(out).hasSameBinaryContentAs(Vectors.path("score-expected.csv"));
  }

  private void compare(Path home, String option) throws Exception {
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    for (List<String> command : commands(here)) {
      Run.of(command.toArray()).succeeds();
    }
    Path script = Files.createFile(folder.resolve("output.txt"));
    for (List<String> command : commands(there)) {
      List<String> java = new ArrayList<>(List.of(home.resolve("bin/java").toString(), option));
      java.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      java.addAll(command);
      Process process =
          new ProcessBuilder(java)
              .redirectErrorStream(true)
              .redirectOutput(script.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(script)).isZero();
    }
    assertThat(Run.content(there)).hasSizeGreaterThan(10).isEqualTo(Run.content(here));
  }

  private static List<List<String>> commands(Path out) {
    Path vectors = Vectors.path("");
    EpochDay day = new EpochDay(10);
    return List.of(
        List.of(
            "score",
            "--in",
            vectors + "/score-input.csv",
            "--as-of",
            VectorFilesTest.AS_OF,
            "--out",
            out + "/scores.csv"),
        List.of(
            "loops",
            "--nodes",
            vectors + "/loop-nodes.csv",
            "--contents",
            vectors + "/loop-contents.csv",
            "--events",
            vectors + "/loop-events.csv",
            "--as-of",
            VectorFilesTest.AS_OF,
            "--out",
            out + "/loops.csv"),
        List.of(
            "epoch",
            "--events",
            vectors + "/epoch/log.ndjson",
            "--from",
            day.from(),
            "--to",
            day.to(),
            "--pool",
            "20",
            "--receipts",
            "--out",
            out + "/epoch"));
  }

  private static Path findJdk25() throws IOException {
    String named = System.getenv("JAVA25_HOME");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    if (!Files.isDirectory(JVMS)) {
      return null;
    }
    try (Stream<Path> homes = Files.list(JVMS)) {
      return homes.filter(OtherJvmTest::isJdk25).findFirst().orElse(null);
    }
  }

  private static boolean isJdk25(Path home) {
    Path release = home.resolve("release");
    return Files.isRegularFile(release)
        && Files.isExecutable(home.resolve("bin/java"))
        && Run.text(release).contains("JAVA_VERSION=\"25");
  }
}
