package io.echolayer.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
  private static final Path SOURCE = Path.of("src/main/resources/echolayer-vectors");

  @Test
  void everyFileIsListedWithItsSum() throws Exception {
    for (String name : Vectors.sums().keySet()) {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Vectors.path(name)));
      assertThat(HexFormat.of().formatHex(sum)).as(name).isEqualTo(Vectors.sums().get(name));
    }
    assertThat(Vectors.sums().keySet()).isEqualTo(files(SOURCE));
  }

  @Test
  void aCopyHasTheBytesAndIsNotWrittenOver(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("a/b");
    Vectors.copyTo(copy);
    assertThat(files(copy)).isEqualTo(files(SOURCE));
    for (String name : files(SOURCE)) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(SOURCE.resolve(name));
    }
    assertThat(copy.resolve("SHA256SUMS")).hasSameBinaryContentAs(SOURCE.resolve("SHA256SUMS"));
    Assertions.assertThatThrownBy(() -> Vectors.copyTo(copy))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vectors.path("score.csv"))
        .withMessageContaining("must be one of the vectors', but was score.csv");
    assertThatIllegalArgumentException().isThrownBy(() -> Vectors.text("score.csv"));
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      Set<String> names = new TreeSet<>();
      paths
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals("SHA256SUMS"))
          .forEach(names::add);
      return names;
    }
  }
}
