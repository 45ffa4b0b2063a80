package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/**
 * A folder in which a page's shell commands run, with a {@code ./echolayer} that runs the command
 * line of this build.
 */
record ShellSession(Path folder) {
  private static final long PATIENCE_MINUTES = 5;

  static ShellSession in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path script = folder.resolve("echolayer");
    Files.writeString(
        script,
        """
        #!/bin/sh
        exec '%s' -cp '%s' io.echolayer.cli.Main "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ShellSession(folder);
  }

  /** Runs commands, which must all succeed; what they printed, errors included. */
  String run(String commands) throws IOException, InterruptedException {
    Path out = folder.resolve(".out");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    shell.environment().put("ROOT", Page.ROOT.toString());
    Process process = shell.start();
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as("%s\nended:\n%s", commands, printed).isTrue();
    assertThat(process.exitValue()).as("%s\n%s", commands, printed).isZero();
    return printed;
  }
}
