package io.echolayer.benchmarks.gate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** What the CPU offers, as Linux names it. */
final class CpuFlags {
  private static final Path INFO = Path.of("/proc/cpuinfo");

  private CpuFlags() {}

  /** The flags of the first CPU; none where the system does not say. */
  static Set<String> ofMachine() throws IOException {
    if (!Files.isReadable(INFO)) {
      return ImmutableSet.of();
    }
    try (Stream<String> lines = Files.lines(INFO)) {
      return lines
          .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
          .findFirst()
          .map(line -> ImmutableSet.copyOf(Splitter.on(' ').split(line)))
          .orElse(ImmutableSet.of());
    }
  }
}
