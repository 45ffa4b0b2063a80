package io.echolayer.conformance.junit;

import io.echolayer.conformance.EpochChain;
import io.echolayer.conformance.EpochDay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds whole epochs to the vectors, byte for byte: specification sections 6 to 12. */
public abstract class EpochConformance {
  /** For the subclass. */
  protected EpochConformance() {}

  /**
   * Closes an epoch.
   *
   * @param previous folder of the epoch before, or null for the first
   * @param out folder to write; it is not there yet
   * @return what the manifest says, by the names of {@link EpochDay#manifest}; what is left out is
   *     not compared
   */
  protected abstract Map<String, String> close(EpochDay day, @Nullable Path previous, Path out)
      throws Exception;

  /**
   * What is compared with; specification sections 11 and 12 are held to by those under {@code
   * guarded/}.
   */
  protected List<EpochChain> chains() {
    return EpochChain.all();
  }

  @TestFactory
  Stream<DynamicTest> everyFileHasTheBytesOfTheVectors(@TempDir Path folder) {
    return chains().stream()
        .map(
            chain ->
                DynamicTest.dynamicTest(
                    chain.name(), () -> closeAll(chain, folder.resolve(chain.name()))));
  }

  private void closeAll(EpochChain chain, Path folder) throws Exception {
    Path previous = null;
    for (EpochDay day : chain.days()) {
      Path out = folder.resolve(day.expected().getFileName().toString());
      day.check(out, close(day, previous, out));
      previous = out;
    }
  }
}
