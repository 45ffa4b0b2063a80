package io.echolayer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels' contract where the CPU offers less, or the compiler C2 is not there. */
@Tag("slow")
class ForkedKernelsTest {
  private static final long PATIENCE_SECONDS = 120;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=0",
        "-XX:UseAVX=1",
        "-XX:UseAVX=2",
        "-XX:UseAVX=3",
        "-XX:TieredStopAtLevel=1",
        "-Xint"
      })
  void everyKernelHoldsTheContract(String flag) throws IOException, InterruptedException {
    assertThat(run(flag, "--add-modules", "jdk.incubator.vector", ForkedKernels.class.getName()))
        .contains("agree");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 5];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command[1] = "-XX:+IgnoreUnrecognizedVMOptions";
    command[2] = "-Xmx256m";
    command[3] = "-cp";
    command[4] = System.getProperty("java.class.path");
    System.arraycopy(arguments, 0, command, 5, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
