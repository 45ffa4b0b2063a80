package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every Java type that a page names is there; a page does not outlive a name. */
class NamesTest {
  private static final Pattern SPAN = Pattern.compile("`([A-Z][a-z]\\w*)(?:[.<(][^`]*)?`");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum) +([A-Z]\\w*)");

  /** Names that are not this project's, or no types. */
  private static final Set<String> OTHERS =
      Set.of(
          "CancellationException",
          "DataSource",
          "Double",
          "Helper",
          "Impl",
          "Long",
          "Manager",
          "Math",
          "NaN",
          "Nonce",
          "Service",
          "ServiceLoader",
          "StrictMath",
          "Twitter",
          "Unreleased",
          "Util");

  @Test
  void everyTypeThatAPageNamesIsThere() throws IOException {
    Set<String> known = new HashSet<>(OTHERS);
    for (Path source : Page.files("java").toList()) {
      TYPE.matcher(Files.readString(source)).results().forEach(type -> known.add(type.group(1)));
    }
    Set<String> missing = new TreeSet<>();
    for (Page page : Page.all()) {
      if (!page.toString().equals("CHANGELOG.md")) {
        for (String line : page.prose()) {
          SPAN.matcher(line)
              .results()
              .map(span -> span.group(1))
              .filter(name -> !known.contains(name))
              .forEach(name -> missing.add(page + ": " + name));
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
