package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every block of Java in a page stands, line by line, in a source file of the project that a test
 * runs; or the page says why not.
 */
class SnippetsTest {
  private final List<Path> sources = Page.files("java").toList();

  @Test
  void everySnippetIsCodeThatATestRuns() throws IOException {
    List<String> faults = new ArrayList<>();
    int snippets = 0;
    for (Page page : Page.all()) {
      for (Fence fence : page.fences()) {
        if (fence.language().equals("java")) {
          snippets++;
          Path source = sourceOf(fence);
          boolean isRun = source != null && isRun(source);
          if (isRun && fence.isExcused()) {
            faults.add(fence + ": a test does run " + source);
          } else if (!isRun && !fence.isExcused()) {
            faults.add(fence + ": no test runs " + (source == null ? "such code" : source));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(snippets).isGreaterThan(5);
  }

  /** The file that has the snippet's lines, one after the other; null if there is none. */
  private Path sourceOf(Fence fence) throws IOException {
    List<String> wanted = stripped(fence.lines().stream());
    for (Path source : sources) {
      try (Stream<String> lines = Files.lines(source)) {
        if (Collections.indexOfSubList(stripped(lines), wanted) >= 0) {
          return source;
        }
      }
    }
    return null;
  }

  /** Whether the file is a test, or a test of its module names it. */
  private boolean isRun(Path source) throws IOException {
    String name = source.getFileName().toString().replace(".java", "");
    if (name.endsWith("Test")) {
      return true;
    }
    Path module = moduleOf(source);
    Pattern named = Pattern.compile("\\b" + name + "\\b");
    for (Path test : sources) {
      if (test.startsWith(module)
          && test.getFileName().toString().endsWith("Test.java")
          && named.matcher(Files.readString(test)).find()) {
        return true;
      }
    }
    return false;
  }

  private static Path moduleOf(Path source) {
    Path folder = source;
    while (!Files.exists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The lines without indentation and without those that are blank. */
  private static List<String> stripped(Stream<String> lines) {
    return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
