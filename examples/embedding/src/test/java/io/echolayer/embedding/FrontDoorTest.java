package io.echolayer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.layer.PretendChain;
import io.echolayer.settlement.journal.InMemoryJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the three jobs takes three imports of EchoLayer at most, and does what it says. */
class FrontDoorTest {
  private static final Path PROGRAMS = Path.of("src/main/java/io/echolayer/embedding");
  private static final int MOST_IMPORTS = 3;

  static Stream<List<Class<?>>> jobs() {
    return Stream.of(
        List.of(FirstScore.class, ManyScores.class),
        List.of(ClosedEpochs.class),
        List.of(SettledEpochs.class));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void aJobTakesThreeImports(List<Class<?>> programs) throws IOException {
    Set<String> imports = new TreeSet<>();
    for (Class<?> program : programs) {
      for (String line : Files.readAllLines(PROGRAMS.resolve(program.getSimpleName() + ".java"))) {
        if (line.startsWith("import ")) {
          imports.add(line.replaceAll("import (static )?|;", ""));
        } else if (!line.startsWith("package ")) {
          assertThat(line).doesNotContain("io.echolayer.");
        }
      }
    }
    imports.removeIf(name -> !name.startsWith("io.echolayer."));
    assertThat(imports)
        .hasSizeLessThanOrEqualTo(MOST_IMPORTS)
        .contains("io.echolayer.layer.EchoLayer")
        .allMatch(name -> name.matches("io\\.echolayer\\.(layer|core|rewards|settlement)\\..*"))
        .noneMatch(name -> name.endsWith("*"));
  }

  @Test
  void twoDaysAreClosedAndBooked() throws IOException {
    assertThat(Printed.by(() -> ClosedEpochs.main(new String[0])))
        .contains("ada gets ", "ben gets 5.0", "1 claim waits\n", "0 claims wait\n")
        .endsWith("sound: true\n");
  }

  @Test
  void anEpochIsPaidOnce() throws IOException {
    InMemoryJournal journal = new InMemoryJournal();
    PretendChain chain = new PretendChain(9);
    for (int i = 0; i < 2; i++) {
      assertThat(Printed.by(() -> pay(journal, chain))).isEqualTo("DONE\n");
      assertThat(chain.paid())
          .isEqualTo(Map.of("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM", 5_000_000_000L));
    }
  }

  private static void pay(InMemoryJournal journal, PretendChain chain) throws IOException {
    try {
      SettledEpochs.pay(journal, chain);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
