package io.echolayer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The properties that tests read have one prefix, and stand in CONTRIBUTING.md. */
class TestPropertiesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern READ =
      Pattern.compile("\\bget(?:Integer|Long|Boolean|Property)\\(\\s*\"(echo[\\w.]*)\"");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(echo[\\w.]*)` \\|");

  @Test
  void everyOneIsListedAndNoOther() throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.find(ROOT, 30, (path, attributes) -> isTest(path))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        read.addAll(found(READ, file));
      }
    }
    assertThat(read).isEqualTo(found(LISTED, ROOT.resolve("CONTRIBUTING.md"))).isNotEmpty();
    assertThat(read).allMatch(name -> name.startsWith("echolayer.test."));
  }

  private static boolean isTest(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.contains("/src/test/java/") && name.endsWith(".java");
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
