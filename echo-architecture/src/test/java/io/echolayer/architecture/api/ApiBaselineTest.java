package io.echolayer.architecture.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API of every published module is what {@code api/} says; a change of it is a diff. */
class ApiBaselineTest {

  private static final Path BASELINES = Repository.ROOT.resolve("api");
  private static final boolean WRITE = Boolean.getBoolean("echo.api.write");

  static Stream<String> modules() {
    return Repository.published().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void isUnchanged(String module) throws IOException {
    Path baseline = BASELINES.resolve(module + ".txt");
    List<String> api = PublicApi.of(Repository.classes(Repository.published().get(module)));
    if (WRITE) {
      Files.createDirectories(BASELINES);
      Files.writeString(baseline, String.join("\n", api) + "\n");
    }
    List<String> expected = Files.exists(baseline) ? Files.readAllLines(baseline) : List.of();
    assertThat(api)
        .as(
            "The public API of %s is not what %s says. If the change is meant, write the new baseline with%n"
                + "  .ci/api --write%n"
                + "and commit it together with the change.",
            module, Repository.ROOT.relativize(baseline))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void thereIsNoBaselineOfAnotherModule() throws IOException {
    try (Stream<Path> files = Files.list(BASELINES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .isSubsetOf(modules().collect(toCollection(TreeSet::new)));
    }
  }
}
