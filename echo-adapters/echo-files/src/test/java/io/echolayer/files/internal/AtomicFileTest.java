package io.echolayer.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void appearsOnCommit() throws IOException {
    Path target = folder.resolve("out.csv");
    try (AtomicFile file = AtomicFile.create(target)) {
      write(file, "new");
      file.stream().close();
      write(file, "er");
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("newer");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void leavesTheOldFileAndNothingElseWithoutCommit() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    try (AtomicFile file = AtomicFile.create(target)) {
      write(file, "new");
      file.stream().flush();
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void replacesAFileUnderAReaderWhoGoesOnReadingTheOldOne() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    try (InputStream in = Files.newInputStream(target);
        AtomicFile file = AtomicFile.create(target)) {
      write(file, "new");
      file.commit();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("old");
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void keepsTwoWritersApart() throws IOException {
    Path target = folder.resolve("out.csv");
    try (AtomicFile one = AtomicFile.create(target);
        AtomicFile two = AtomicFile.create(target)) {
      write(one, "one");
      write(two, "two");
      two.commit();
      one.commit();
    }
    assertThat(target).hasContent("one");
    assertThat(names()).containsExactly("out.csv");
  }

  @Test
  void followsASymbolicLink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    try (AtomicFile file = AtomicFile.create(link)) {
      write(file, "new");
      file.commit();
    }
    assertThat(real).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void hasTheRightsOfAnyNewFile() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.csv"), "");
    assumeTrue(Files.getFileStore(plain).supportsFileAttributeView("posix"));
    Path target = folder.resolve("out.csv");
    try (AtomicFile file = AtomicFile.create(target)) {
      file.commit();
    }
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void refusesAFolderADeviceAndAMissingFolder() throws IOException {
    assertThatThrownBy(() -> AtomicFile.create(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("must be a file");
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertThatThrownBy(() -> AtomicFile.create(device))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("must be a file");
    }
    assertThatThrownBy(() -> AtomicFile.create(folder.resolve("none/out.csv")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
    assertThat(names()).isEmpty();
  }

  @Test
  void isCommittedOnce() throws IOException {
    try (AtomicFile file = AtomicFile.create(folder.resolve("out.csv"))) {
      file.commit();
      assertThatThrownBy(file::commit).isInstanceOf(IllegalStateException.class);
    }
  }

  private static void write(AtomicFile file, String text) throws IOException {
    file.stream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
