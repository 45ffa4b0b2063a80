package io.echolayer.architecture.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API of every published module is what {@code api/} says; a change of it is a diff. */
@Tag("slow")
class ApiBaselineTest {

  private static final Path BASELINES = Repository.ROOT.resolve("api");
  private static final Path CURRENT = Path.of("target", "api");
  private static final boolean WRITE = Boolean.getBoolean("echolayer.test.api.write");

  static Stream<String> modules() {
    return Repository.published().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void isUnchanged(String module) throws IOException {
    List<String> api = PublicApi.of(Repository.classes(Repository.published().get(module)));
    Path current = Files.createDirectories(CURRENT).resolve(module + ".txt");
    Files.writeString(current, String.join("\n", api) + "\n");
    Path baseline = BASELINES.resolve(module + ".txt");
    if (WRITE) {
      Files.copy(current, baseline, StandardCopyOption.REPLACE_EXISTING);
    }
    String what =
        """
        The public API of %s is not what api/%s.txt says. If the change is meant, write the new baseline with
          .ci/api --write
        and commit it together with the change."""
            .formatted(module, module);
    assertThat(baseline).as(what).exists();
    assertThat(current).as(what).hasSameTextualContentAs(baseline);
  }

  @Test
  void thereIsNoBaselineOfAnotherModule() throws IOException {
    try (Stream<Path> files = Files.list(BASELINES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .isSubsetOf(modules().collect(toCollection(TreeSet::new)));
    }
  }
}
